package org.opencoin.engine.policy;

import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.charter.Span;

/**
 * A compiled right to dispute payments.
 *
 * @param within until when after the payment, exclusive
 * @param byPayer whether who paid may
 * @param byPayee whether who was paid may
 * @param settlers how many members with which role settle a dispute
 */
public record DisputeRule(RuleHead head, Span within, boolean byPayer, boolean byPayee, SignersRule settlers) {

    /** Whether that member may dispute a payment between those accounts. */
    public boolean lets(int by, int payer, int payee) {
        return byPayer && by == payer || byPayee && by == payee;
    }
}
