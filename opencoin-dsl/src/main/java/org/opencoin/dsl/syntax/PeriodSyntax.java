package org.opencoin.dsl.syntax;

/** A period of the calendar. */
public enum PeriodSyntax {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
}
