package org.opencoin.engine.policy;

import org.opencoin.dsl.charter.Currency.Rounding;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.engine.money.Factor;

/**
 * A compiled levy.
 *
 * @param who pays it
 * @param each it falls due when such a period begins
 * @param sharing which members get what it takes
 * @param destination account number of the fund that receives it, or what members don't
 */
public record LevyRule(
        RuleHead head, Who who, Measure measure, Period each, MeltLine.Sharing sharing, int destination) {

    /** How much it is. */
    public sealed interface Measure {

        /** What it claims from an account with that balance, 0 or more minor units. */
        long of(long balance, Rounding rounding);
    }

    /** The same from everybody. */
    public record Flat(long amount) implements Measure {
        @Override
        public long of(long balance, Rounding rounding) {
            return amount;
        }
    }

    /** A part, at most the whole, of what lies above a limit or below minus the limit. */
    public record Beyond(Factor rate, long limit) implements Measure {
        @Override
        public long of(long balance, Rounding rounding) {
            return rate.times(Math.max(0, Math.abs(balance) - limit), rounding);
        }
    }

    /** Whether members get what it takes. */
    public boolean shares() {
        return !(sharing instanceof MeltLine.Sharing.Nobody);
    }
}
