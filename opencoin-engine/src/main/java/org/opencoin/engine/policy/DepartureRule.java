package org.opencoin.engine.policy;

import java.util.Optional;
import org.opencoin.dsl.charter.RuleHead;

/**
 * How members leave, compiled.
 *
 * @param balance where what they hold goes; empty when nobody leaves who holds something
 * @param bearer of what they owe; empty when nobody leaves who owes something
 */
public record DepartureRule(RuleHead head, Optional<Target> balance, Optional<Bearer> bearer) {

    /**
     * A fund that pays the debt of whoever leaves.
     *
     * @param fund its account number
     * @param maximum largest debt it pays, in minor units
     */
    public record Bearer(int fund, long maximum) {}
}
