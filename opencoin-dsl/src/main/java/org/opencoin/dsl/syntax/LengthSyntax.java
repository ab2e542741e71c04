package org.opencoin.dsl.syntax;

import org.opencoin.dsl.source.TextSpan;

/** {@code 365.25 days}: a length of time in units that are always as long, decimals allowed. */
public record LengthSyntax(TextSpan span, Numeral number, Unit unit) implements Node {

    /** What is counted. */
    public enum Unit {
        MINUTE,
        HOUR,
        DAY,
        WEEK
    }
}
