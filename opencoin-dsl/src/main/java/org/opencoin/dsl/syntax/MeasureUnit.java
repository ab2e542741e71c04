package org.opencoin.dsl.syntax;

import java.util.Arrays;
import java.util.Optional;

/** Units of what a payment carries, written alike in every language. */
public enum MeasureUnit {
    WATT_HOUR("Wh"),
    KILOWATT_HOUR("kWh"),
    MEGAWATT_HOUR("MWh"),
    GRAM_CO2E("gCO2e"),
    KILOGRAM_CO2E("kgCO2e"),
    TONNE_CO2E("tCO2e");

    private final String symbol;

    MeasureUnit(String symbol) {
        this.symbol = symbol;
    }

    /** As people write it. */
    public String symbol() {
        return symbol;
    }

    /** The unit written so. */
    public static Optional<MeasureUnit> of(String symbol) {
        return Arrays.stream(values()).filter(u -> u.symbol.equals(symbol)).findFirst();
    }
}
