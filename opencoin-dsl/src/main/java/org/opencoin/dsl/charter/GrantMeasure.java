package org.opencoin.dsl.charter;

import org.opencoin.dsl.quantity.Ratio;

/** How much one grant is. */
public sealed interface GrantMeasure {

    /**
     * Always the same.
     *
     * @param amount minor units, more than 0
     */
    record Fixed(long amount) implements GrantMeasure {}

    /**
     * As those who approve it decide.
     *
     * @param maximum minor units, more than 0
     */
    record UpTo(long maximum) implements GrantMeasure {}

    /**
     * In proportion to what was measured, rounded down to whole minor units.
     *
     * @param each minor units for each {@code unit}, more than 0
     * @param unit the unit its kind is counted in: {@code kWh}, {@code kgCO2e}
     */
    record PerQuantity(Ratio each, String unit) implements GrantMeasure {}
}
