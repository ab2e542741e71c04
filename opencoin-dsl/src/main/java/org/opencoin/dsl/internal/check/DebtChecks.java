package org.opencoin.dsl.internal.check;

import java.util.stream.Stream;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Condition.Expression;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Tallied;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;

/** Rules that ask for debts where nobody may owe. */
record DebtChecks(MappedCurrency currency, Findings findings) {

    void run() {
        if (!currency.has(Rule.CreditLine.class)) {
            currency.sound(Rule.class)
                    .filter(sound -> conditions(sound.rule()).anyMatch(DebtChecks::asksForDebt))
                    .forEach(this::idle);
        }
    }

    private void idle(Sound<Rule> asking) {
        findings.report(
                "OC3103",
                asking.mapped().syntax().span(),
                currency.block().name().text());
    }

    private static Stream<Condition> conditions(Rule rule) {
        if (rule instanceof Rule.Advice advice) {
            return conditions(advice.rule());
        }
        if (rule instanceof Rule.Flow flow) {
            return flow.when().stream();
        }
        if (rule instanceof Rule.PaymentFee fee) {
            return fee.each().stream().flatMap(one -> one.when().stream());
        }
        return rule instanceof Rule.PartPayment part ? part.when().stream() : Stream.empty();
    }

    private static boolean asksForDebt(Condition condition) {
        if (condition instanceof Condition.Compare compare) {
            return Stream.of(compare.left(), compare.right()).anyMatch(DebtChecks::isDebt);
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.conditions().stream().anyMatch(DebtChecks::asksForDebt);
        }
        if (condition instanceof Condition.AllOf all) {
            return all.conditions().stream().anyMatch(DebtChecks::asksForDebt);
        }
        return condition instanceof Condition.Not not && asksForDebt(not.condition());
    }

    private static boolean isDebt(Expression value) {
        return value instanceof Expression.SoFar soFar && soFar.tally().what() == Tallied.DEBT;
    }
}
