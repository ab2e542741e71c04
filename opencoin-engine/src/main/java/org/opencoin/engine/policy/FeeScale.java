package org.opencoin.engine.policy;

import org.opencoin.dsl.charter.Currency.Rounding;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.money.Factor;

/** How much a fee of a payment is. */
public sealed interface FeeScale {

    /** Minor units for an amount, never negative; {@link Amounts#OVERFLOW} when they are no amount. */
    long of(long amount, Rounding rounding);

    /**
     * A part of the amount, rounded once, then held within bounds.
     *
     * @param minimum 0 when none is stated
     * @param maximum {@link Amounts#LARGEST} when none is stated
     */
    record Part(Factor rate, long minimum, long maximum) implements FeeScale {
        @Override
        public long of(long amount, Rounding rounding) {
            return Math.min(maximum, Math.max(minimum, rate.times(amount, rounding)));
        }
    }

    /** The same for every amount. */
    record Flat(long minor) implements FeeScale {
        @Override
        public long of(long amount, Rounding rounding) {
            return minor;
        }
    }
}
