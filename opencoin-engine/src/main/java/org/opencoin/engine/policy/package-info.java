/**
 * A charter made ready to judge by: names become dense numbers, categories become bit sets of all they contain, rules are
 * sorted by kind, rates are ready to multiply. Compiled once, immutable, and the same for every reader.
 *
 * <p>Rules read members through the port {@link org.opencoin.engine.policy.Facts}, so that books which keep facts and
 * rules which read them don't know each other. A condition has three values ({@link org.opencoin.engine.policy.Truth}).
 *
 * <pre>{@code
 * Policy policy = Policy.of(charter);
 * CurrencyPolicy pio = policy.currency(policy.currencies().number("PIO"));
 * for (FlowRule rule : pio.forbids()) {
 *     Truth applies = rule.applies(occasion);
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.policy;
