package org.opencoin.engine.policy;

import org.opencoin.engine.money.Factor;

/**
 * A compiled fee of a conversion.
 *
 * @param rate part of the amount
 * @param split how it is divided
 */
public record FeeRule(Factor rate, Split split) {}
