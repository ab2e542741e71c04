package org.opencoin.dsl.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A unit of measure and its exact size.
 *
 * @param name as charters write it: {@code kWh}
 * @param dimension what it measures
 * @param factor how many of the dimension's own unit one of it is, exactly
 */
public record Unit(String name, Dimension dimension, Ratio factor) {

    /** What units of one dimension have in common: they convert into each other, and into nothing else. */
    public enum Dimension {
        /** Counted in kWh. */
        ENERGY("kWh"),
        /** Greenhouse gases by their effect, counted in kgCO2e. */
        CARBON("kgCO2e"),
        /** Counted in metres. */
        LENGTH("m");

        private final String unit;

        Dimension(String unit) {
            this.unit = unit;
        }

        /** The name of the unit that the checked charter counts this dimension in. */
        public String unit() {
            return unit;
        }
    }

    /** Every unit of the language; the list is closed. */
    public static final List<Unit> ALL = List.of(
            of("Wh", Dimension.ENERGY, 1, 1_000),
            of("kWh", Dimension.ENERGY, 1, 1),
            of("MWh", Dimension.ENERGY, 1_000, 1),
            of("gCO2e", Dimension.CARBON, 1, 1_000),
            of("kgCO2e", Dimension.CARBON, 1, 1),
            of("tCO2e", Dimension.CARBON, 1_000, 1),
            of("m", Dimension.LENGTH, 1, 1),
            of("km", Dimension.LENGTH, 1_000, 1),
            of("mile", Dimension.LENGTH, 1_609_344, 1_000),
            of("miles", Dimension.LENGTH, 1_609_344, 1_000));

    private static Unit of(String name, Dimension dimension, long numerator, long denominator) {
        return new Unit(name, dimension, Ratio.of(numerator, denominator));
    }

    /** The unit of exactly that name. */
    public static Optional<Unit> named(String name) {
        return ALL.stream().filter(unit -> unit.name().equals(name)).findFirst();
    }

    /** The unit of that name in any letter case: what a currency's code must not be taken for. */
    public static Optional<Unit> spelt(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(unit -> unit.name().toLowerCase(Locale.ROOT).equals(lower))
                .findFirst();
    }

    /** That many of this unit, counted in the dimension's own unit. */
    public Ratio inBase(Ratio value) {
        return value.times(factor);
    }
}
