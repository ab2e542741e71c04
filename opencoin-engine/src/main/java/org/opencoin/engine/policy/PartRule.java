package org.opencoin.engine.policy;

import java.util.Optional;
import org.opencoin.dsl.charter.Currency.Rounding;
import org.opencoin.dsl.charter.LeastPart;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.money.Factor;

/**
 * A compiled permission to pay a part in legal money.
 *
 * @param legal code of the legal money
 * @param rate minor units of the currency that a minor unit of it counts for
 */
public record PartRule(RuleHead head, String legal, Ratio rate, LeastPart least, Optional<Criterion> when) {

    /** Whether it may be used: a payment of which that isn't known gets no such permission. */
    public boolean permits(Occasion occasion) {
        return when.isEmpty() || when.get().of(occasion) == Truth.TRUE;
    }

    /** Whether a payment pays as much of its price in the currency itself as is asked. */
    public boolean isMet(Occasion occasion) {
        return Ratio.of(occasion.amount(), 1).compareTo(least(occasion)) >= 0;
    }

    /** What is paid in the currency itself, at least: minor units, or the whole price where that is less. */
    private Ratio least(Occasion occasion) {
        Ratio price = occasion.price();
        if (least instanceof LeastPart.OfPrice of) {
            Ratio exact = of.part().times(price);
            Rounding rounding = occasion.policy().currency(occasion.currency()).rounding();
            long rounded = Factor.of(exact).times(1, rounding);
            return Amounts.overflows(rounded) ? exact : Ratio.of(rounded, 1);
        }
        Ratio whole = Ratio.of(least instanceof LeastPart.Whole asked ? asked.minor() : 0, 1);
        return whole.compareTo(price) < 0 ? whole : price;
    }

    /** Notes the parts, the price and what is asked. */
    public void see(Occasion occasion, Saw saw) {
        CurrencyPolicy rules = occasion.policy().currency(occasion.currency());
        saw.amount("amount", occasion.amount(), rules.code())
                .worth("price", occasion.price(), rules)
                .worth("least", least(occasion), rules);
    }
}
