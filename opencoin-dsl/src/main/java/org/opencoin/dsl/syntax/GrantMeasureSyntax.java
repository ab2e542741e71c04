package org.opencoin.dsl.syntax;

import org.opencoin.dsl.source.TextSpan;

/** How much one grant is. */
public sealed interface GrantMeasureSyntax extends Node {

    /** {@code 50 PIO}. */
    record Fixed(TextSpan span, Amount amount) implements GrantMeasureSyntax {}

    /** {@code at most 500 PIO}, as decided each time. */
    record UpTo(TextSpan span, Amount maximum) implements GrantMeasureSyntax {}

    /** {@code 1 SLR per 1 MWh}. */
    record PerQuantity(TextSpan span, Amount amount, Measure.Quantity quantity) implements GrantMeasureSyntax {}
}
