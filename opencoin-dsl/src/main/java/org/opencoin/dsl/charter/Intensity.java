package org.opencoin.dsl.charter;

import org.opencoin.dsl.quantity.Ratio;

/**
 * A quantity per unit of money, such as {@code 1 kgCO2e per PIO}.
 *
 * @param value exact, never negative; how many {@link #unit} go with one whole unit (not minor unit) of the currency
 * @param unit unit of the quantity, in the base unit of its dimension ({@code kgCO2e}, {@code kWh})
 * @param currency code of the currency
 */
public record Intensity(Ratio value, String unit, String currency) {}
