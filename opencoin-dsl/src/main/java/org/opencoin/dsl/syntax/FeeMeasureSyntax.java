package org.opencoin.dsl.syntax;

import java.util.Optional;
import org.opencoin.dsl.source.TextSpan;

/** How much a fee of a payment is. */
public sealed interface FeeMeasureSyntax extends Node {

    /** {@code 1 % (at least 0.01 PIO, at most 0.95 PIO)}. */
    record Part(TextSpan span, Rate rate, Optional<Amount> minimum, Optional<Amount> maximum)
            implements FeeMeasureSyntax {}

    /** {@code 0.10 PIO}, whatever is paid. */
    record Flat(TextSpan span, Amount.Money amount) implements FeeMeasureSyntax {}
}
