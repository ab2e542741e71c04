/**
 * Amounts in whole minor units, and the only arithmetic the engine does on them.
 *
 * <p>An amount is a {@code long} from -(2^63 - 1) to 2^63 - 1. Every intermediate product is exact, every rounding is
 * asked for by name, and a result that doesn't fit is the value {@link org.opencoin.engine.money.Amounts#OVERFLOW},
 * which every further operation keeps. Anybody may call it; it knows of no account and no currency.
 *
 * <pre>{@code
 * Factor twoPercent = Factor.of(Ratio.of(2, 100));
 * long charge = twoPercent.times(10_050, Rounding.HALF_EVEN);       // 201
 * long left = Amounts.minus(10_050, charge);                       // 9849
 * String text = DecimalText.write(left, 2);                        // "98.49"
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.money;
