package org.opencoin.engine.policy;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.charter.GrantMeasure;
import org.opencoin.dsl.charter.MostGranted;
import org.opencoin.dsl.charter.Once;
import org.opencoin.dsl.charter.RuleHead;

/**
 * A compiled grant.
 *
 * @param who may be granted it
 * @param source account number of the fund that pays, or of the units outstanding when they come into being
 * @param by who must agree; empty when nobody need
 */
public record GrantRule(
        RuleHead head,
        String name,
        Who who,
        GrantMeasure measure,
        int source,
        Optional<SignersRule> by,
        Optional<Once> once,
        List<MostGranted> most) {

    public GrantRule {
        most = List.copyOf(most);
    }
}
