package org.opencoin.engine.policy;

import org.opencoin.dsl.charter.RuleHead;

/**
 * A compiled limit: of a balance, of credit.
 *
 * @param who it binds
 * @param amount minor units
 */
public record LimitRule(RuleHead head, Who who, long amount) {}
