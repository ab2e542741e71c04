package org.opencoin.dsl.syntax;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.source.TextSpan;

/** How much a fee of a payment is. */
public sealed interface FeeMeasureSyntax extends Node {

    /** {@code 1 % (at least 0.01 PIO, at most 0.95 PIO)}. */
    record Part(TextSpan span, Rate rate, Optional<Amount> minimum, Optional<Amount> maximum)
            implements FeeMeasureSyntax {}

    /** {@code 0.10 PIO}, whatever is paid. */
    record Flat(TextSpan span, Amount.Money amount) implements FeeMeasureSyntax {}

    /**
     * {@code by table of the whole amount ... { | amount is at most 10 PIO | 0.10 PIO | ... }}.
     *
     * @param columns keys of the columns; none when there is one column without a key
     */
    record Table(TextSpan span, List<Key> columns, List<Row> rows) implements FeeMeasureSyntax {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * What a row or a column of a table is for.
     *
     * @param when empty for {@code else}: all that the others leave
     */
    record Key(TextSpan span, Optional<ConditionSyntax> when) implements Node {}

    /**
     * One row.
     *
     * @param cells for each column, empty for {@code nothing}
     */
    record Row(TextSpan span, Key key, List<Optional<FeeMeasureSyntax>> cells) implements Node {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
