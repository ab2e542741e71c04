package org.opencoin.dsl.syntax;

import java.util.List;
import org.opencoin.dsl.source.TextSpan;

/** How much a levy is. */
public sealed interface LevyMeasureSyntax extends Node {

    /** {@code 5 PIO}. */
    record Flat(TextSpan span, Amount amount) implements LevyMeasureSyntax {}

    /** {@code 1 % of what lies beyond 250 PIO, above or below}, with what the limit grows with. */
    record Beyond(TextSpan span, Rate rate, Amount limit, List<CreditPartSyntax> parts) implements LevyMeasureSyntax {
        public Beyond {
            parts = List.copyOf(parts);
        }
    }
}
