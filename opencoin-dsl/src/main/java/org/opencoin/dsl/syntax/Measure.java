package org.opencoin.dsl.syntax;

import org.opencoin.dsl.source.TextSpan;

/** Quantities of energy and of emissions. */
public sealed interface Measure extends Node {

    /** {@code 40 kWh}. */
    record Quantity(TextSpan span, Numeral number, MeasureUnit unit) implements Measure, Expression {}

    /** {@code 2.6 kgCO2e per PIO}. */
    record QuantityPer(TextSpan span, Numeral number, MeasureUnit unit, Name currency) implements Measure, Expression {}
}
