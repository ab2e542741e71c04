package org.opencoin.dsl.charter;

import org.opencoin.dsl.quantity.Ratio;

/** How much a levy is, for the balance an account has then. */
public sealed interface LevyMeasure {

    /** The same minor units whatever the account holds, more than 0. */
    record Flat(long amount) implements LevyMeasure {}

    /**
     * A part of what lies beyond a limit, of a credit above it and of a debt below minus it alike, rounded by the
     * currency's rounding.
     *
     * @param rate between 0 and 1
     * @param limit minor units, 0 or more
     */
    record Beyond(Ratio rate, long limit) implements LevyMeasure {}
}
