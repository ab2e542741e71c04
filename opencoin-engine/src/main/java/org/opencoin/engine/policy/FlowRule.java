package org.opencoin.engine.policy;

import java.util.Optional;
import org.opencoin.dsl.charter.RuleHead;

/**
 * A compiled {@code allow} or {@code forbid}.
 *
 * @param whenKnown a forbid that is passed over when a fact it needs is missing
 */
public record FlowRule(RuleHead head, Who from, Who to, Optional<Criterion> when, boolean whenKnown) {

    /** Whether it speaks of these two accounts. */
    public boolean concerns(Occasion occasion) {
        return from.includes(occasion.payer(), occasion.facts()) && to.includes(occasion.payee(), occasion.facts());
    }

    /** Whether it applies: false for other parties, else as its condition. */
    public Truth applies(Occasion occasion) {
        if (!concerns(occasion)) {
            return Truth.FALSE;
        }
        return when.isEmpty() ? Truth.TRUE : when.get().of(occasion);
    }

    /** Notes the values its condition reads. */
    public void see(Occasion occasion, Saw saw) {
        when.ifPresent(criterion -> criterion.see(occasion, saw));
    }
}
