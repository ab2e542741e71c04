package org.opencoin.engine.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opencoin.dsl.charter.Amending;
import org.opencoin.dsl.charter.Article;
import org.opencoin.dsl.charter.Category;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Fund;
import org.opencoin.dsl.charter.Role;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Sealing;
import org.opencoin.dsl.charter.Signing;
import org.opencoin.dsl.charter.Zone;
import org.opencoin.engine.money.DecimalText;

/** A whole charter in plain sentences. */
public final class CharterWords {

    private static final int DEGREE_DIGITS = 7;

    private final Charter charter;
    private final String language;
    private final Speech speech;
    private final PlainNames names;

    private CharterWords(Charter charter, String language) {
        this.charter = charter;
        this.language = language;
        this.speech = Speech.of(charter, language);
        this.names = new PlainNames(speech);
    }

    /** The sentences for a charter, in {@code en} or {@code fr}, whatever language it was written in. */
    public static CharterWords of(Charter charter, String language) {
        return new CharterWords(charter, language);
    }

    /** A rule in plain words. */
    public String rule(Rule rule, Currency currency) {
        return new RuleWords(speech, currency).of(rule);
    }

    /** An example in plain words. */
    public String worked(Worked worked) {
        return new WorkedWords(speech).of(worked);
    }

    /**
     * All of it.
     *
     * @param examples those of each rule
     */
    public PlainCharter all(Function<Rule, List<Worked>> examples) {
        List<PlainCharter.OfCurrency> currencies = charter.currencies().stream()
                .map(currency -> currency(currency, examples))
                .toList();
        return new PlainCharter(language, charter.hash(), currencies);
    }

    private PlainCharter.OfCurrency currency(Currency currency, Function<Rule, List<Worked>> examples) {
        List<PlainCharter.OfArticle> articles = new ArrayList<>();
        for (Article article : currency.articles()) {
            articles.add(article(currency, Optional.of(article), examples));
        }
        PlainCharter.OfArticle loose = article(currency, Optional.empty(), examples);
        if (!loose.rules().isEmpty()) {
            articles.add(loose);
        }
        return new PlainCharter.OfCurrency(
                currency.name(), currency.code(), currency.purpose(), facts(currency), articles);
    }

    private PlainCharter.OfArticle article(
            Currency currency, Optional<Article> article, Function<Rule, List<Worked>> examples) {
        List<PlainCharter.OfRule> rules = currency.rules().stream()
                .filter(rule -> rule.head().article().equals(article))
                .map(rule -> new PlainCharter.OfRule(
                        rule.head().id(),
                        rule(rule, currency),
                        examples.apply(rule).stream().map(this::worked).toList()))
                .toList();
        return new PlainCharter.OfArticle(
                article.map(Article::number), article.map(Article::words).orElse(""), rules);
    }

    /** What holds whatever the rules. */
    public List<String> facts(Currency currency) {
        List<String> facts = new ArrayList<>();
        List<String> roles = charter.roles().stream().map(Role::name).toList();
        if (!roles.isEmpty()) {
            facts.add(speech.say("plain.roles", names.listed(roles, "plain.list.and")));
        }
        charter.zones().forEach(zone -> facts.add(zone(zone)));
        if (!charter.categories().isEmpty()) {
            facts.add(speech.say("plain.categories", trees(charter.categories())));
        }
        charter.signings().forEach(signing -> facts.add(signing(signing)));
        charter.recovery()
                .ifPresent(recovery -> facts.add(names.counted(
                        "plain.recovery", recovery.by().count(), recovery.by().role(), names.span(recovery.after()))));
        charter.amending().ifPresent(amending -> facts.add(amending(amending)));
        charter.sealings().forEach(sealing -> facts.add(sealing(sealing)));
        charter.fields()
                .forEach(field -> facts.add(
                        speech.say("plain.field", field.name(), names.listed(field.values(), "plain.list.or"))));
        charter.choices()
                .forEach(choice -> facts.add(
                        PlainNames.sentence(speech.say("plain.choice", names.party(choice.by()), choice.role()))));
        currency.reserves()
                .forEach(reserve -> facts.add(speech.say("plain.reserve", reserve.name(), reserve.currency())));
        currency.funds().forEach(fund -> facts.add(fund(fund)));
        String unit = speech.figures().amount(1, currency.code());
        facts.add(speech.say("plain.unit", currency.name(), currency.code(), unit));
        facts.add(speech.say("plain.rounding." + PlainNames.key(currency.rounding()), unit) + " "
                + speech.say("plain.remainder", currency.remainderFund()));
        facts.add(speech.say("plain.calendar", currency.calendar().getId()));
        facts.add(speech.say("plain.in-force") + " "
                + speech.say(currency.letsOwe() ? "plain.credit-only" : "plain.no-credit"));
        return facts;
    }

    private String signing(Signing signing) {
        List<String> by = signing.by().stream()
                .map(signer -> speech.say("plain.signer." + PlainNames.key(signer)))
                .toList();
        return speech.say("plain.signing." + PlainNames.key(signing.of()), names.listed(by, "plain.list.and"));
    }

    private String sealing(Sealing sealing) {
        List<String> readers = new ArrayList<>();
        sealing.parties().forEach(party -> readers.add(speech.say("plain.signer." + PlainNames.key(party))));
        sealing.roles().forEach(role -> readers.add(speech.say("plain.sealing.role", role)));
        String key = sealing.of() == Sealing.Of.MEMBERS ? "plain.sealing.members" : "plain.sealing.payments";
        return speech.say(key, sealing.name(), names.listed(readers, "plain.list.and"));
    }

    private String amending(Amending amending) {
        List<String> by = amending.by().stream()
                .map(one -> names.counted("plain.amending.by", one.count(), one.role()))
                .toList();
        String agreed = names.listed(by, "plain.list.and");
        return amending.after()
                .map(span -> speech.say("plain.amending.after", agreed, names.span(span)))
                .orElseGet(() -> speech.say("plain.amending", agreed));
    }

    private String fund(Fund fund) {
        return fund.spending()
                .map(signers -> speech.say(
                        "plain.fund.spent" + (signers.count() == 1 ? ".one" : ".many"),
                        fund.name(),
                        signers.count(),
                        signers.role()))
                .orElseGet(() -> speech.say("plain.fund.unspent", fund.name()));
    }

    private String trees(List<Category> categories) {
        List<String> said = new ArrayList<>();
        for (Category category : categories) {
            said.add(
                    category.children().isEmpty()
                            ? category.name()
                            : speech.say("plain.below", category.name(), trees(category.children())));
        }
        return String.join(", ", said);
    }

    String zone(Zone zone) {
        List<String> shapes = zone.shapes().stream().map(this::shape).toList();
        return speech.say("plain.zone", zone.name(), names.listed(shapes, "plain.list.and"));
    }

    private String shape(Zone.Shape shape) {
        if (shape instanceof Zone.Postcodes codes) {
            return codes.first().equals(codes.last())
                    ? speech.say("plain.zone.code", codes.first())
                    : speech.say("plain.zone.codes", codes.first(), codes.last());
        }
        if (shape instanceof Zone.Disc disc) {
            return speech.say(
                    "plain.zone.disc",
                    speech.figures().number(Long.toString(disc.metres())),
                    degrees(disc.latitudeE7()),
                    degrees(disc.longitudeE7()));
        }
        return speech.say("plain.zone.area", ((Zone.Area) shape).file().name());
    }

    private static String degrees(int e7) {
        return DecimalText.write(e7, DEGREE_DIGITS);
    }
}
