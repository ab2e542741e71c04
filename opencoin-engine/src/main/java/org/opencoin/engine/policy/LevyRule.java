package org.opencoin.engine.policy;

import java.util.List;
import org.opencoin.dsl.charter.CreditPart;
import org.opencoin.dsl.charter.Currency.Rounding;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.engine.money.Amounts;
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

        /** What it claims from an account with that balance and that past, 0 or more minor units. */
        long of(int account, long balance, Past past, Rounding rounding);
    }

    /** The same from everybody. */
    public record Flat(long amount) implements Measure {
        @Override
        public long of(int account, long balance, Past past, Rounding rounding) {
            return amount;
        }
    }

    /** A part, at most the whole, of what lies above a limit or below minus the limit. */
    public record Beyond(Factor rate, long limit, List<CreditPart> parts) implements Measure {
        public Beyond {
            parts = List.copyOf(parts);
        }

        @Override
        public long of(int account, long balance, Past past, Rounding rounding) {
            long grown = CreditRule.grown(limit, parts, Amounts.LARGEST, account, past);
            return rate.times(Math.max(0, Math.abs(balance) - grown), rounding);
        }
    }

    /** Whether members get what it takes. */
    public boolean shares() {
        return !(sharing instanceof MeltLine.Sharing.Nobody);
    }
}
