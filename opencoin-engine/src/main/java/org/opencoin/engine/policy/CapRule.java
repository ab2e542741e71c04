package org.opencoin.engine.policy;

import org.opencoin.dsl.charter.RuleHead;

/**
 * A compiled limit on the units outstanding.
 *
 * @param maximum minor units
 */
public record CapRule(RuleHead head, long maximum) {}
