package org.opencoin.dsl.charter;

import org.opencoin.dsl.quantity.Ratio;

/** How much of a price is paid in the currency itself, at least. */
public sealed interface LeastPart {

    /** Any part, but none: a payment pays something. */
    record Any() implements LeastPart {}

    /** A part of the price, between 0 and 1, rounded once by the currency's rounding. */
    record OfPrice(Ratio part) implements LeastPart {}

    /** So many minor units, or the whole price where that is less. */
    record Whole(long minor) implements LeastPart {}
}
