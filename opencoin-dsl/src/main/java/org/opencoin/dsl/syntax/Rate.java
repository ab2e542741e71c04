package org.opencoin.dsl.syntax;

import java.util.Optional;
import org.opencoin.dsl.source.TextSpan;

/** A part of something, or a hole. */
public sealed interface Rate extends Node permits Rate.Percent, Rate.Fraction, Hole {

    /** {@code 5 %}, or {@code 6/365 %} with a denominator. */
    record Percent(TextSpan span, Numeral number, Optional<Numeral> denominator) implements Rate {}

    /** {@code 1/100}. */
    record Fraction(TextSpan span, Numeral numerator, Numeral denominator) implements Rate {}
}
