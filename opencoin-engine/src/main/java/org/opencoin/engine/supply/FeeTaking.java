package org.opencoin.engine.supply;

import java.util.List;
import java.util.function.ToIntFunction;
import org.opencoin.dsl.charter.Currency.Rounding;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.policy.FeeRule;
import org.opencoin.engine.policy.Target;

/** Fees of one conversion: each rounded once, then shared, each share rounded down and the rest to its owner. */
final class FeeTaking {

    private final List<FeeRule> fees;
    private final long[] amounts;

    /** The fees of an amount of 0 or more minor units. */
    FeeTaking(List<FeeRule> fees, long amount, Rounding rounding) {
        this.fees = fees;
        this.amounts = fees.stream()
                .mapToLong(fee -> fee.rate().times(amount, rounding))
                .toArray();
    }

    /** All of them together, or {@link Amounts#OVERFLOW}. */
    long total() {
        return Amounts.sum(amounts);
    }

    /** Adds one gain per share, in order; what is of no amount is left out. */
    void credit(Movements movements, int currency, ToIntFunction<Target> accounts) {
        for (int i = 0; i < amounts.length; i++) {
            fees.get(i).split().credit(movements, currency, amounts[i], accounts);
        }
    }
}
