package org.opencoin.engine.rehearsal;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.charter.Approvers;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Condition.Comparator;
import org.opencoin.dsl.charter.Condition.Expression;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.FeeMeasure;
import org.opencoin.dsl.charter.LeastPart;
import org.opencoin.dsl.charter.LeaversDebt;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.telling.Change.Effect;

/** Which way a change of a rule goes, where that follows from the rule taken by itself; else nothing is claimed. */
final class Leaning {

    private final Currency before;
    private final Currency after;

    Leaning(Currency before, Currency after) {
        this.before = before;
        this.after = after;
    }

    Effect of(RulePair pair) {
        if (pair.before().isEmpty()) {
            return added(pair.after().orElseThrow(), after);
        }
        Rule old = BareRule.of(pair.before().get());
        return pair.after()
                .map(BareRule::of)
                .map(young -> changed(old, young))
                .orElseGet(() -> opposite(added(pair.before().get(), before)));
    }

    private static Effect added(Rule rule, Currency currency) {
        if (rule instanceof Rule.Flow flow) {
            return flow.forbids() ? Effect.STRICTER : Effect.LOOSER;
        }
        if (rule instanceof Rule.PartPayment) {
            return Effect.LOOSER;
        }
        if (rule instanceof Rule.CreditLine) {
            return isOnlyCredit(currency) ? Effect.LOOSER : Effect.OTHER;
        }
        if (rule instanceof Rule.Demurrage || rule instanceof Rule.PaymentFee || rule instanceof Rule.Levy) {
            return Effect.DEARER;
        }
        if (rule instanceof Rule.Dividend || rule instanceof Rule.StandingGrant || rule instanceof Rule.Advice) {
            return Effect.OTHER;
        }
        boolean limits = rule instanceof Rule.SupplyCap
                || rule instanceof Rule.BalanceLimit
                || rule instanceof Rule.PaymentLimit
                || rule instanceof Rule.CountLimit
                || rule instanceof Rule.Admission;
        if (limits) {
            return Effect.STRICTER;
        }
        return rule instanceof Rule.Reversal
                        || rule instanceof Rule.Grant
                        || rule instanceof Rule.Departure
                        || rule instanceof Rule.DeclaredDeparture
                        || rule instanceof Rule.Disputes
                ? Effect.LOOSER
                : conversion(rule, currency);
    }

    /** Of two conversions for the same reserve the engine takes one, so that another may replace it. */
    private static Effect conversion(Rule rule, Currency currency) {
        boolean only = currency.rules().stream()
                        .filter(other -> other.getClass().equals(rule.getClass()))
                        .count()
                == 1;
        return only ? Effect.LOOSER : Effect.OTHER;
    }

    /** Of several credit lines of one member the smallest holds, so that another one may take away. */
    private static boolean isOnlyCredit(Currency currency) {
        return currency.rules().stream()
                        .filter(Rule.CreditLine.class::isInstance)
                        .count()
                == 1;
    }

    private static Effect opposite(Effect effect) {
        return switch (effect) {
            case STRICTER -> Effect.LOOSER;
            case LOOSER -> Effect.STRICTER;
            case DEARER -> Effect.CHEAPER;
            case CHEAPER -> Effect.DEARER;
            case OTHER -> Effect.OTHER;
        };
    }

    private static Effect changed(Rule old, Rule young) {
        if (old instanceof Rule.Flow was && young instanceof Rule.Flow is) {
            return flow(was, is);
        }
        if (old instanceof Rule.PaymentFee was && young instanceof Rule.PaymentFee is) {
            return fee(was, is);
        }
        if (old instanceof Rule.PartPayment was && young instanceof Rule.PartPayment is) {
            return part(was, is);
        }
        if (old instanceof Rule.Demurrage was && young instanceof Rule.Demurrage is) {
            return demurrage(was, is);
        }
        if (old instanceof Rule.Reversal was && young instanceof Rule.Reversal is) {
            return was.by().equals(is.by()) ? longer(was.within(), is.within()) : Effect.OTHER;
        }
        if (old instanceof Rule.Admission was
                && young instanceof Rule.Admission is
                && was.of().equals(is.of())) {
            return approvers(was.by(), is.by());
        }
        if (old instanceof Rule.DeclaredDeparture was && young instanceof Rule.DeclaredDeparture is) {
            return declared(was, is);
        }
        if (old instanceof Rule.Disputes was && young instanceof Rule.Disputes is) {
            boolean onlyTime = was.byPayer() == is.byPayer()
                    && was.byPayee() == is.byPayee()
                    && was.settled().equals(is.settled());
            return onlyTime ? longer(was.within(), is.within()) : Effect.OTHER;
        }
        if (old instanceof Rule.Departure was && young instanceof Rule.Departure is) {
            return departure(was, is);
        }
        return RuleSubject.of(old).equals(RuleSubject.of(young)) ? limit(old, young) : Effect.OTHER;
    }

    /** A larger share asked of the same payments at the same rate. */
    private static Effect part(Rule.PartPayment was, Rule.PartPayment is) {
        boolean samePayments = was.rate().equals(is.rate()) && was.when().equals(is.when());
        if (!samePayments) {
            return Effect.OTHER;
        }
        if (was.least() instanceof LeastPart.OfPrice a && is.least() instanceof LeastPart.OfPrice b) {
            return more(a.part(), b.part(), Effect.STRICTER);
        }
        return was.least() instanceof LeastPart.Whole a && is.least() instanceof LeastPart.Whole b
                ? more(a.minor(), b.minor(), Effect.STRICTER)
                : Effect.OTHER;
    }

    /** More of the same who must agree. */
    private static Effect approvers(Approvers was, Approvers is) {
        return was.role().equals(is.role())
                ? more((long) was.count(), (long) is.count(), Effect.STRICTER)
                : Effect.OTHER;
    }

    private static Effect declared(Rule.DeclaredDeparture was, Rule.DeclaredDeparture is) {
        if (was.idle().equals(is.idle())) {
            return approvers(was.by(), is.by());
        }
        if (!was.by().equals(is.by())) {
            return Effect.OTHER;
        }
        if (was.idle().isEmpty() || is.idle().isEmpty()) {
            return was.idle().isEmpty() ? Effect.STRICTER : Effect.LOOSER;
        }
        return longer(is.idle().get(), was.idle().get());
    }

    /** Where nothing but the largest debt that a fund bears has changed. */
    private static Effect departure(Rule.Departure was, Rule.Departure is) {
        return was.balance().equals(is.balance())
                        && was.debt() instanceof LeaversDebt.Borne a
                        && is.debt() instanceof LeaversDebt.Borne b
                        && a.fund().equals(b.fund())
                ? more(a.maximum().orElse(Long.MAX_VALUE), b.maximum().orElse(Long.MAX_VALUE), Effect.LOOSER)
                : Effect.OTHER;
    }

    private static Effect limit(Rule old, Rule young) {
        if (old instanceof Rule.CountLimit was && young instanceof Rule.CountLimit is) {
            return more(was.maximum(), is.maximum(), Effect.LOOSER);
        }
        if (old instanceof Rule.CreditLine was && young instanceof Rule.CreditLine is) {
            return credit(was, is);
        }
        Optional<Long> was = maximum(old);
        Optional<Long> is = maximum(young);
        return was.isPresent() && is.isPresent() ? more(was.get(), is.get(), Effect.LOOSER) : Effect.OTHER;
    }

    /** Credit that grows is compared where one thing of it has changed: what there is to begin with, or the most. */
    private static Effect credit(Rule.CreditLine was, Rule.CreditLine is) {
        if (!was.parts().equals(is.parts())) {
            return Effect.OTHER;
        }
        return leaning(
                List.of(
                        Long.compare(is.amount(), was.amount()),
                        Long.compare(
                                is.maximum().orElse(Long.MAX_VALUE),
                                was.maximum().orElse(Long.MAX_VALUE))),
                Effect.LOOSER);
    }

    /** The amount that a limit draws, in minor units. */
    static Optional<Long> maximum(Rule rule) {
        if (rule instanceof Rule.PaymentLimit limit) {
            return Optional.of(limit.maximum());
        }
        if (rule instanceof Rule.BalanceLimit limit) {
            return Optional.of(limit.maximum());
        }
        if (rule instanceof Rule.CreditLine line) {
            return Optional.of(line.least());
        }
        return rule instanceof Rule.SupplyCap cap ? Optional.of(cap.maximum()) : Optional.empty();
    }

    private static <T extends Comparable<T>> Effect more(T was, T is, Effect whenMore) {
        int compared = is.compareTo(was);
        if (compared == 0) {
            return Effect.OTHER;
        }
        return compared > 0 ? whenMore : opposite(whenMore);
    }

    /** Spans of days and of months aren't compared. */
    private static Effect longer(Span was, Span is) {
        if (was instanceof Span.Days a && is instanceof Span.Days b) {
            return more(a.count(), b.count(), Effect.LOOSER);
        }
        if (was instanceof Span.Months a && is instanceof Span.Months b) {
            return more(a.count(), b.count(), Effect.LOOSER);
        }
        return was instanceof Span.Hours a && is instanceof Span.Hours b
                ? more(a.count(), b.count(), Effect.LOOSER)
                : Effect.OTHER;
    }

    /** The same rule with a condition speaks of fewer payments than without. */
    private static Effect flow(Rule.Flow was, Rule.Flow is) {
        boolean samePayments = was.from().equals(is.from()) && was.to().equals(is.to());
        if (!samePayments || was.forbids() != is.forbids()) {
            return Effect.OTHER;
        }
        Effect wider = is.forbids() ? Effect.STRICTER : Effect.LOOSER;
        if (was.when().equals(is.when())) {
            return is.whenKnown() ? Effect.LOOSER : Effect.STRICTER;
        }
        if (was.when().isPresent() && is.when().isPresent()) {
            return was.whenKnown() == is.whenKnown()
                    ? threshold(was.when().get(), is.when().get(), wider)
                    : Effect.OTHER;
        }
        return is.when().isEmpty() ? wider : opposite(wider);
    }

    private static Effect threshold(Condition was, Condition is, Effect wider) {
        if (was instanceof Condition.Compare a
                && is instanceof Condition.Compare b
                && a.left().equals(b.left())
                && a.comparator() == b.comparator()) {
            boolean from = a.comparator() == Comparator.MORE_THAN || a.comparator() == Comparator.AT_LEAST;
            Optional<Ratio> old = constant(a.right());
            return old.isPresent() && constant(b.right()).isPresent()
                    ? more(old.get(), constant(b.right()).get(), from ? opposite(wider) : wider)
                    : Effect.OTHER;
        }
        return Effect.OTHER;
    }

    private static Optional<Ratio> constant(Expression expression) {
        if (expression instanceof Expression.Money money) {
            return Optional.of(Ratio.of(money.minor(), 1));
        }
        if (expression instanceof Expression.Stated stated) {
            return Optional.of(stated.intensity().value());
        }
        if (expression instanceof Expression.Whole whole) {
            return Optional.of(Ratio.of(whole.count(), 1));
        }
        return expression instanceof Expression.Quantity quantity ? Optional.of(quantity.value()) : Optional.empty();
    }

    private static Effect fee(Rule.PaymentFee was, Rule.PaymentFee is) {
        Rule.PaymentFee same = new Rule.PaymentFee(
                was.head(),
                was.from(),
                was.to(),
                was.bearer(),
                is.measure(),
                is.shares(),
                is.remaining(),
                was.when(),
                was.whenKnown());
        return same.equals(is) ? measure(was.measure(), is.measure()) : Effect.OTHER;
    }

    private static Effect measure(FeeMeasure was, FeeMeasure is) {
        if (was instanceof FeeMeasure.Flat a && is instanceof FeeMeasure.Flat b) {
            return more(a.amount(), b.amount(), Effect.DEARER);
        }
        if (was instanceof FeeMeasure.Part a && is instanceof FeeMeasure.Part b) {
            List<Integer> steps = List.of(
                    b.rate().compareTo(a.rate()),
                    Long.compare(b.minimum(), a.minimum()),
                    Long.compare(b.maximum().orElse(Long.MAX_VALUE), a.maximum().orElse(Long.MAX_VALUE)));
            return leaning(steps);
        }
        return Effect.OTHER;
    }

    private static Effect leaning(List<Integer> steps) {
        return leaning(steps, Effect.DEARER);
    }

    private static Effect leaning(List<Integer> steps, Effect up) {
        boolean rises = steps.stream().anyMatch(step -> step > 0);
        boolean falls = steps.stream().anyMatch(step -> step < 0);
        if (rises == falls) {
            return Effect.OTHER;
        }
        return rises ? up : opposite(up);
    }

    /** Only how much each charge takes; where it goes may have changed as well. */
    private static Effect demurrage(Rule.Demurrage was, Rule.Demurrage is) {
        Rule.Demurrage same = new Rule.Demurrage(
                was.head(), was.schedule(), is.rate(), was.base(), is.minimum(), is.destination(), was.exempt());
        if (same.equals(is)) {
            return leaning(List.of(is.rate().compareTo(was.rate()), Long.compare(is.minimum(), was.minimum())));
        }
        return Effect.OTHER;
    }
}
