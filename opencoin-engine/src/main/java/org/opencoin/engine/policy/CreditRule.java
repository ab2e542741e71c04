package org.opencoin.engine.policy;

import java.math.BigInteger;
import java.util.List;
import org.opencoin.dsl.charter.CreditPart;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.ledger.TallyKey;

/**
 * A compiled credit line.
 *
 * @param who it binds
 * @param fixed minor units without any past
 * @param parts what it grows with
 * @param most minor units, however much it has grown
 */
public record CreditRule(RuleHead head, Who who, long fixed, List<CreditPart> parts, long most) {

    public CreditRule {
        parts = List.copyOf(parts);
    }

    /**
     * How far below zero an account may go: all products exact, and of their sum the whole minor units, which are all that
     * an account can lose.
     */
    public long amount(int account, Past past) {
        return grown(fixed, parts, most, account, past);
    }

    /** So many minor units, grown with what an account has behind it: the whole ones of the exact sum, and at most so many. */
    static long grown(long fixed, List<CreditPart> parts, long most, int account, Past past) {
        if (parts.isEmpty()) {
            return Math.min(fixed, most);
        }
        Ratio sum = Ratio.of(fixed, 1);
        for (CreditPart part : parts) {
            sum = sum.plus(part.each().times(Ratio.of(past.soFar(account, part.tally()), 1)));
        }
        BigInteger whole = sum.numerator().divide(sum.denominator());
        return whole.min(BigInteger.valueOf(most)).longValueExact();
    }

    /** Notes what the credit of an account has grown with. */
    public void see(int account, Past past, CurrencyPolicy rules, Saw saw) {
        for (CreditPart part : parts) {
            String key = TallyKey.ofAccount(part.tally()).text();
            long value = past.soFar(account, part.tally());
            if (part.tally().what().isAmount()) {
                saw.amount(key, value, rules.code());
            } else {
                saw.text(key, Long.toString(value));
            }
        }
    }
}
