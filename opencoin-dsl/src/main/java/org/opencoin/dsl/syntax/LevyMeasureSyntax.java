package org.opencoin.dsl.syntax;

import org.opencoin.dsl.source.TextSpan;

/** How much a levy is. */
public sealed interface LevyMeasureSyntax extends Node {

    /** {@code 5 PIO}. */
    record Flat(TextSpan span, Amount amount) implements LevyMeasureSyntax {}

    /** {@code 1 % of what lies beyond 250 PIO, above or below}. */
    record Beyond(TextSpan span, Rate rate, Amount limit) implements LevyMeasureSyntax {}
}
