package org.opencoin.engine.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opencoin.dsl.charter.Article;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.telling.Change;
import org.opencoin.engine.telling.ChangeWords;
import org.opencoin.engine.telling.CharterWords;
import org.opencoin.engine.telling.PlainComparison;
import org.opencoin.engine.telling.PlainComparison.Standing;

/** What two charters don't mean alike, with examples that both engines ran. */
public final class Comparison {

    private final Charter before;
    private final Charter after;
    private final String language;

    private Comparison(Charter before, Charter after, String language) {
        this.before = before;
        this.after = after;
        this.language = language;
    }

    /** That of two charters in {@code en} or {@code fr}, whatever languages they were written in. */
    public static PlainComparison of(Charter before, Charter after, String language) {
        return new Comparison(before, after, language).all();
    }

    private PlainComparison all() {
        if (before.hash().equals(after.hash())) {
            return new PlainComparison(language, before.hash(), after.hash(), true, List.of());
        }
        List<PlainComparison.OfCurrency> currencies = new ArrayList<>();
        for (Currency young : after.currencies()) {
            currencies.add(before.currency(young.code())
                    .map(old -> compared(old, young))
                    .orElseGet(() -> alone(after, young, Standing.ADDED)));
        }
        before.currencies().stream()
                .filter(old -> after.currency(old.code()).isEmpty())
                .forEach(old -> currencies.add(alone(before, old, Standing.REMOVED)));
        currencies.removeIf(PlainComparison.OfCurrency::isSame);
        return new PlainComparison(
                language, before.hash(), after.hash(), quotes(before).equals(quotes(after)), currencies);
    }

    /** What refusals quote. */
    private static Set<List<Object>> quotes(Charter charter) {
        Set<List<Object>> quotes = new LinkedHashSet<>();
        for (Currency currency : charter.currencies()) {
            quotes.add(List.of(currency.code(), currency.purpose(), currency.articles()));
            currency.rules()
                    .forEach(rule -> quotes.add(
                            List.of(BareRule.of(rule), rule.head().article().map(Article::number))));
        }
        return quotes;
    }

    private PlainComparison.OfCurrency alone(Charter charter, Currency currency, Standing standing) {
        CharterWords words = CharterWords.of(charter, language);
        boolean added = standing == Standing.ADDED;
        List<String> said = new ArrayList<>(words.facts(currency));
        currency.rules().forEach(rule -> said.add(words.rule(rule, currency)));
        return new PlainComparison.OfCurrency(
                currency.name(),
                currency.code(),
                standing,
                List.of(),
                added ? List.of() : said,
                added ? said : List.of(),
                List.of());
    }

    private PlainComparison.OfCurrency compared(Currency old, Currency young) {
        ChangeWords words = new ChangeWords(before, old, after, young, language);
        BothWays both = new BothWays(Policy.of(before), old, Policy.of(after), young);
        List<Change> changes = changes(old, young, both);
        List<String> held = CharterWords.of(before, language).facts(old);
        List<String> holds = CharterWords.of(after, language).facts(young);
        List<String> come = new ArrayList<>(holds);
        come.removeAll(held);
        come.addAll(words.unsaid(before, after));
        if (changes.isEmpty() && !melting(old).equals(melting(young))) {
            come.add(words.reordered());
        }
        List<String> gone = new ArrayList<>(held);
        gone.removeAll(holds);
        return new PlainComparison.OfCurrency(
                young.name(),
                young.code(),
                Standing.KEPT,
                changes.stream().map(words::of).toList(),
                gone,
                come,
                changes.isEmpty() && gone.isEmpty() && come.isEmpty() ? List.of() : others(changes, both, words));
    }

    private static List<Change> changes(Currency old, Currency young, BothWays both) {
        Leaning leaning = new Leaning(old, young);
        Contrasts contrasts = new Contrasts(both, old, young);
        return RulePair.between(old.rules(), young.rules()).stream()
                .map(pair -> new Change(
                        pair.before(),
                        pair.after(),
                        leaning.of(pair),
                        contrasts.of(pair),
                        both.areComparable()
                                && Contrasts.isTried(
                                        pair.after().or(pair::before).orElseThrow())))
                .toList();
    }

    /** Where no change by itself shows one, any payment that is judged differently. */
    private static List<String> others(List<Change> changes, BothWays both, ChangeWords words) {
        boolean shown = changes.stream().anyMatch(change -> !change.examples().isEmpty());
        Optional<BothWays.Judged> other = shown ? Optional.empty() : both.first();
        return other.map(Contrasts::judged).map(words::of).stream().toList();
    }

    private static List<Rule> melting(Currency currency) {
        return currency.rules().stream()
                .filter(Rule.Demurrage.class::isInstance)
                .map(BareRule::of)
                .toList();
    }
}
