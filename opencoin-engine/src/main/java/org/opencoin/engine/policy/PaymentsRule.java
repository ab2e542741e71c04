package org.opencoin.engine.policy;

import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.charter.Tally;

/**
 * A compiled limit on what somebody pays within a window, or on how often.
 *
 * @param who it binds
 * @param most minor units, or a number of payments
 */
public record PaymentsRule(RuleHead head, Who who, long most, Tally tally) {

    /** What one payment adds. */
    public long of(long amount) {
        return tally.what().isAmount() ? amount : 1;
    }
}
