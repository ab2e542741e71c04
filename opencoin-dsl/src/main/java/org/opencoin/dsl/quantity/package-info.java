/**
 * Literal values as a charter writes them: exact ratios, units of measure and spans of time.
 *
 * <p>Nothing here is money in an account: the engine's amounts are whole minor units of one currency. A value of this
 * package is what stands between the text and that number, and it is always exact.
 *
 * <pre>{@code
 * Ratio twoPercent = Ratio.of(2, 100);
 * Ratio perDay = Ratio.of(6, 36_500);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.dsl.quantity;
