package org.opencoin.dsl.syntax;

/** Over which time payments are counted. */
public sealed interface WindowSyntax {

    /** {@code per calendar day}. */
    record Calendar(PeriodSyntax period) implements WindowSyntax {}

    /** {@code over 7 days}. */
    record Rolling(DurationSyntax length) implements WindowSyntax {}
}
