package org.opencoin.dsl.syntax;

import org.opencoin.dsl.source.TextSpan;

/** An amount of money, or a hole. */
public sealed interface Amount extends Node permits Amount.Money, Hole {

    /** {@code 3 000 PIO}. */
    record Money(TextSpan span, Numeral number, Name currency) implements Amount {}
}
