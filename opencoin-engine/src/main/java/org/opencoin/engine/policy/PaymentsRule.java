package org.opencoin.engine.policy;

import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.RuleHead;

/**
 * A compiled limit on what somebody pays within a calendar period.
 *
 * @param who it binds
 * @param amount minor units
 */
public record PaymentsRule(RuleHead head, Who who, long amount, Period period) {}
