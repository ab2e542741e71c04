package org.opencoin.engine.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencoin.dsl.charter.Article;
import org.opencoin.dsl.charter.Category;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Intensity;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.Verdict;

/** What changed from one charter to another, in plain sentences; each side is told with the figures of its own charter. */
public final class ChangeWords {

    private final Currency before;
    private final Currency after;
    private final Speech speech;
    private final PlainNames names;
    private final CharterWords old;
    private final CharterWords young;
    private final WorkedWords workedBefore;
    private final WorkedWords worked;

    /**
     * The sentences about one currency that both charters have.
     *
     * @param language {@code en} or {@code fr}
     */
    public ChangeWords(Charter was, Currency before, Charter is, Currency after, String language) {
        this.before = before;
        this.after = after;
        this.speech = Speech.of(is, language);
        this.names = new PlainNames(speech);
        this.old = CharterWords.of(was, language);
        this.young = CharterWords.of(is, language);
        this.workedBefore = new WorkedWords(Speech.of(was, language));
        this.worked = new WorkedWords(speech);
    }

    /** All about one change. */
    public PlainComparison.OfChange of(Change change) {
        return new PlainComparison.OfChange(
                change,
                effect(change),
                change.before().map(rule -> rule(rule, old.rule(rule, before))),
                change.after().map(rule -> rule(rule, young.rule(rule, after))),
                change.examples().stream().map(this::of).toList());
    }

    private static PlainComparison.OfRule rule(Rule rule, String sentence) {
        return new PlainComparison.OfRule(
                rule.head().id(), rule.head().article().map(Article::number), sentence);
    }

    private String effect(Change change) {
        return speech.say(
                "diff.effect." + PlainNames.key(change.effect()), change.rule().match(new Whom()));
    }

    /** An example, as one or two sentences. */
    public String of(Contrast contrast) {
        if (contrast instanceof Contrast.Judged judged) {
            return PlainNames.sentence(judged(judged));
        }
        if (contrast instanceof Contrast.Paid paid) {
            return PlainNames.sentence(paid(paid));
        }
        Contrast.Run run = (Contrast.Run) contrast;
        return speech.say("diff.run", workedBefore.of(run.before()), worked.of(run.after()));
    }

    private String judged(Contrast.Judged judged) {
        return judged.refusedNow()
                ? speech.say("diff.refused", attempt(judged.attempt()), reasons(judged.after()))
                : speech.say("diff.accepted", attempt(judged.attempt()), reasons(judged.before()));
    }

    private String paid(Contrast.Paid paid) {
        String currency = paid.attempt().currency();
        return speech.say(
                "diff.paid",
                worked.attempt(paid.attempt()),
                amount(paid.before().given(), currency),
                amount(paid.before().received(), currency),
                amount(paid.after().given(), currency),
                amount(paid.after().received(), currency));
    }

    private String attempt(Attempt attempt) {
        String said = worked.attempt(attempt);
        return attempt.payee()
                .holds()
                .map(held -> speech.say("diff.holding", said, amount(held, attempt.currency())))
                .orElse(said);
    }

    private String reasons(Verdict refused) {
        List<String> said = new ArrayList<>();
        for (Clause clause : refused.clauses()) {
            String kind = speech.kind(clause.code());
            said.add(clause.article()
                    .map(article -> speech.say("diff.reason", kind, article))
                    .orElse(kind));
        }
        return names.listed(said.stream().distinct().toList(), "plain.list.and");
    }

    private String amount(long minor, String currency) {
        return speech.figures().brief(minor, currency);
    }

    /** Whom a rule binds, or serves. */
    private final class Whom implements Rule.Cases<String> {

        @Override
        public String issuance(Rule.Issuance rule) {
            return names.party(rule.to());
        }

        @Override
        public String redemption(Rule.Redemption rule) {
            return names.party(rule.by());
        }

        @Override
        public String supplyCap(Rule.SupplyCap rule) {
            return speech.say("diff.for.supply");
        }

        @Override
        public String demurrage(Rule.Demurrage rule) {
            List<String> exempt = rule.exempt().stream().sorted().toList();
            return exempt.isEmpty()
                    ? speech.say("diff.for.accounts")
                    : speech.say("diff.for.accounts.but", names.listed(exempt, "plain.list.and"));
        }

        @Override
        public String dividend(Rule.Dividend rule) {
            return names.party(rule.to());
        }

        @Override
        public String standingGrant(Rule.StandingGrant rule) {
            return names.party(rule.to());
        }

        @Override
        public String grant(Rule.Grant rule) {
            return names.party(rule.to());
        }

        @Override
        public String levy(Rule.Levy rule) {
            return names.party(rule.by());
        }

        @Override
        public String flow(Rule.Flow rule) {
            return payments(rule.from(), rule.to());
        }

        @Override
        public String paymentFee(Rule.PaymentFee rule) {
            String side = rule.bearer() == Condition.Side.PAYER ? "diff.for.payer" : "diff.for.payee";
            return speech.say(side, payments(rule.from(), rule.to()));
        }

        private String payments(Party from, Party to) {
            if (from instanceof Party.Anyone && to instanceof Party.Anyone) {
                return speech.say("diff.for.all");
            }
            return speech.say("diff.for.payments", names.party(from), names.party(to));
        }

        @Override
        public String partPayment(Rule.PartPayment rule) {
            return speech.say("diff.for.parts", rule.rate().given());
        }

        @Override
        public String balanceLimit(Rule.BalanceLimit rule) {
            return names.party(rule.who());
        }

        @Override
        public String paymentLimit(Rule.PaymentLimit rule) {
            return names.party(rule.who());
        }

        @Override
        public String countLimit(Rule.CountLimit rule) {
            return names.party(rule.who());
        }

        @Override
        public String advice(Rule.Advice rule) {
            return rule.rule().match(this);
        }

        @Override
        public String creditLine(Rule.CreditLine rule) {
            return names.party(rule.who());
        }

        @Override
        public String admission(Rule.Admission rule) {
            return speech.say("diff.for.newcomers");
        }

        @Override
        public String disputes(Rule.Disputes rule) {
            return speech.say("diff.for.disputing");
        }

        @Override
        public String declaredDeparture(Rule.DeclaredDeparture rule) {
            return speech.say("diff.for.leavers");
        }

        @Override
        public String departure(Rule.Departure rule) {
            return speech.say("diff.for.leavers");
        }

        @Override
        public String reversal(Rule.Reversal rule) {
            return rule.by() instanceof Rule.ReversedBy.Holder holder
                    ? names.party(new Party.Holder(holder.role()))
                    : speech.say("diff.for.paid");
        }
    }

    /** Facts that no sentence of a charter in plain words tells, when they have changed. */
    public List<String> unsaid(Charter was, Charter is) {
        List<String> said = new ArrayList<>();
        is.zones()
                .forEach(zone -> was.zones().stream()
                        .filter(other -> other.name().equals(zone.name()) && !other.equals(zone))
                        .filter(other -> old.zone(other).equals(young.zone(zone)))
                        .forEach(other -> said.add(speech.say("diff.zone", zone.name()))));
        Map<String, Optional<Intensity>> stated = intensities(was.categories());
        intensities(is.categories()).forEach((name, intensity) -> {
            if (stated.containsKey(name) && !intensity.equals(stated.get(name))) {
                said.add(speech.say("diff.intensity", name));
            }
        });
        return said;
    }

    private static SortedMap<String, Optional<Intensity>> intensities(List<Category> categories) {
        SortedMap<String, Optional<Intensity>> stated = new TreeMap<>();
        for (Category category : categories) {
            stated.put(category.name(), category.intensity());
            stated.putAll(intensities(category.children()));
        }
        return stated;
    }

    /** That melting lines come in another order, which decides who bears the last cent when several fall due together. */
    public String reordered() {
        return speech.say("diff.order");
    }
}
