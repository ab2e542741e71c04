package org.opencoin.engine.policy;

import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.charter.Window;

/**
 * A compiled limit on what somebody pays within a window.
 *
 * @param who it binds
 * @param amount minor units
 */
public record PaymentsRule(RuleHead head, Who who, long amount, Window window) {}
