package org.opencoin.engine;

import java.util.Set;
import java.util.TreeSet;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Condition.Expression;
import org.opencoin.dsl.charter.Rule;

/** The amounts that conditions of a charter compare with, those of its fees and part payments included, in minor units. */
final class AmountsNamed {

    private final Set<Long> found = new TreeSet<>();

    private AmountsNamed() {}

    static Set<Long> in(Charter charter) {
        AmountsNamed named = new AmountsNamed();
        charter.currencies().forEach(currency -> currency.rules().forEach(named::rule));
        return named.found;
    }

    private void rule(Rule rule) {
        if (rule instanceof Rule.Flow flow) {
            flow.when().ifPresent(this::condition);
        } else if (rule instanceof Rule.PaymentFee fee) {
            fee.each().forEach(one -> one.when().ifPresent(this::condition));
        } else if (rule instanceof Rule.PartPayment part) {
            part.when().ifPresent(this::condition);
        }
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.AnyOf any) {
            any.conditions().forEach(this::condition);
        } else if (condition instanceof Condition.AllOf all) {
            all.conditions().forEach(this::condition);
        } else if (condition instanceof Condition.Not not) {
            condition(not.condition());
        } else if (condition instanceof Condition.Compare compare) {
            expression(compare.left());
            expression(compare.right());
        }
    }

    private void expression(Expression expression) {
        if (expression instanceof Expression.Money money) {
            found.add(money.minor());
        }
    }
}
