package org.opencoin.dsl.syntax;

import org.opencoin.dsl.source.TextSpan;

/** A value that can be compared. */
public sealed interface Expression extends Node
        permits Expression.AmountPaid,
                Expression.Price,
                Expression.EnergyIntensity,
                Expression.Carried,
                Expression.Constant,
                Expression.SoFar,
                Expression.Whole,
                Measure.Quantity,
                Measure.QuantityPer {

    /** {@code amount}: what the payment pays. */
    record AmountPaid(TextSpan span) implements Expression {}

    /** {@code price}: the amount, and what is paid beside it in legal money. */
    record Price(TextSpan span) implements Expression {}

    /** {@code energy intensity} of the payment. */
    record EnergyIntensity(TextSpan span) implements Expression {}

    /** {@code energy} or {@code emissions} the payment carries. */
    record Carried(TextSpan span, Kind kind) implements Expression {}

    /** {@code 100 PIO}, or a hole. */
    record Constant(TextSpan span, Amount amount) implements Expression {}

    /** {@code amount already paid by payer over 7 days}, {@code debt not cleared by payer in 12 months}. */
    record SoFar(TextSpan span, TalliedSyntax what, ConditionSyntax.Side side, WindowSyntax window)
            implements Expression {}

    /** {@code 5}: so many payments, or members. */
    record Whole(TextSpan span, Numeral number) implements Expression {}

    /** What a payment may carry. */
    enum Kind {
        ENERGY,
        EMISSIONS
    }
}
