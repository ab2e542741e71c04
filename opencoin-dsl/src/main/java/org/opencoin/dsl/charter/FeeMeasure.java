package org.opencoin.dsl.charter;

import java.util.OptionalLong;
import org.opencoin.dsl.quantity.Ratio;

/** How much a fee of a payment is, for the amount that was signed. */
public sealed interface FeeMeasure {

    /**
     * A part of the amount, rounded by the currency's rounding and then held within bounds.
     *
     * @param rate between 0 and 1
     * @param minimum minor units it is at least, 0 when none is stated
     * @param maximum minor units it is at most, if stated; not less than the minimum
     */
    record Part(Ratio rate, long minimum, OptionalLong maximum) implements FeeMeasure {}

    /** The same minor units whatever is paid. */
    record Flat(long amount) implements FeeMeasure {}
}
