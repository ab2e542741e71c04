package org.opencoin.engine.policy;

import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.charter.WhenShort;

/**
 * A compiled standing grant.
 *
 * @param who receives it
 * @param amount minor units for each
 * @param each it falls due when such a period begins
 * @param fund account number of the fund that pays
 * @param whenShort who receives when it doesn't hold enough for all
 */
public record StandingGrantRule(RuleHead head, Who who, long amount, Period each, int fund, WhenShort whenShort) {}
