package org.opencoin.dsl.syntax;

import org.opencoin.dsl.source.TextSpan;

/** How much of a price is paid in the currency itself. */
public sealed interface LeastPartSyntax extends Node {

    /** Nothing is asked. */
    record Any(TextSpan span) implements LeastPartSyntax {}

    /** {@code 30 % in CHW}. */
    record OfPrice(TextSpan span, Rate rate, Name in) implements LeastPartSyntax {}

    /** {@code 1 000 CHW}, whatever the price. */
    record Whole(TextSpan span, Amount amount) implements LeastPartSyntax {}
}
