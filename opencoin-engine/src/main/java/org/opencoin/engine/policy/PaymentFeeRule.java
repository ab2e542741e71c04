package org.opencoin.engine.policy;

/**
 * A compiled fee of payments.
 *
 * @param scope the payments it is taken of
 * @param onPayer on top of the amount; else out of it
 * @param scale how much
 * @param split how it is divided; nobody is chosen
 */
public record PaymentFeeRule(FlowRule scope, boolean onPayer, FeeScale scale, Split split) {}
