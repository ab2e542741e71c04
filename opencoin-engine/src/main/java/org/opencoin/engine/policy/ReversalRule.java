package org.opencoin.engine.policy;

import java.util.OptionalInt;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.charter.Span;

/**
 * A compiled right to reverse payments.
 *
 * @param role who may, empty for the member who was paid
 * @param within until when after the payment, exclusive
 */
public record ReversalRule(RuleHead head, OptionalInt role, Span within) {

    /** Whether that member may, of a payment to that account. */
    public boolean lets(int by, int payee, Facts facts) {
        return role.isEmpty() ? by == payee : facts.holds(by, role.getAsInt());
    }
}
