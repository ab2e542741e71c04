package org.opencoin.dsl.syntax;

import org.opencoin.dsl.source.TextSpan;

/** {@code 90 days}. */
public record DurationSyntax(TextSpan span, Count count, Unit unit) implements Node {

    /** What is counted. */
    public enum Unit {
        HOUR,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR
    }
}
