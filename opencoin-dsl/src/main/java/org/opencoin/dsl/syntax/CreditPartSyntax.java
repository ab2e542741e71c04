package org.opencoin.dsl.syntax;

import org.opencoin.dsl.source.TextSpan;

/** What credit grows with. */
public sealed interface CreditPartSyntax extends Node {

    /** What is tallied. */
    TalliedSyntax what();

    /** Over which time. */
    WindowSyntax window();

    /** {@code 10 % of what they received over 90 days}. */
    record OfVolume(TextSpan span, Rate rate, TalliedSyntax what, WindowSyntax window) implements CreditPartSyntax {}

    /** {@code 20 PIO for each member they exchanged with over 90 days}. */
    record ForEach(TextSpan span, Amount amount, TalliedSyntax what, WindowSyntax window) implements CreditPartSyntax {}
}
