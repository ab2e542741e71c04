package org.opencoin.dsl.syntax;

import org.opencoin.dsl.source.TextSpan;

/** A rate between two moneys, or a hole. */
public sealed interface ExchangeSyntax extends Node permits ExchangeSyntax.Given, Hole {

    /** {@code 1 PIO per 1 EUR}: {@code gained} for {@code given}. */
    record Given(TextSpan span, Amount.Money gained, Amount.Money given) implements ExchangeSyntax {}
}
