package org.opencoin.dsl.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.opencoin.dsl.quantity.Ratio;

/** How much a fee of a payment is, for the amount that was signed. */
public sealed interface FeeMeasure {

    /**
     * A part of the amount, rounded by the currency's rounding and then held within bounds.
     *
     * @param rate between 0 and 1
     * @param minimum minor units it is at least, 0 when none is stated
     * @param maximum minor units it is at most, if stated; not less than the minimum
     */
    record Part(Ratio rate, long minimum, OptionalLong maximum) implements FeeMeasure {}

    /** The same minor units whatever is paid. */
    record Flat(long amount) implements FeeMeasure {}

    /**
     * What the cell says whose keys hold.
     *
     * @param columns keys of the columns, one empty key where there is one column without a key; an empty key is for all
     *     that those before it leave
     */
    record ByTable(List<Optional<Condition>> columns, List<Row> rows) implements FeeMeasure {
        public ByTable {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** Every cell, row by row, with the condition that its keys come to. */
        public List<Cell> cells() {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                int row = i;
                Optional<Condition> key = said(rows.stream().map(Row::key).toList(), row);
                for (int column = 0; column < columns.size(); column++) {
                    cells.add(new Cell(
                            both(key, said(columns, column)),
                            rows.get(row).cells().get(column)));
                }
            }
            return cells;
        }

        private static Condition both(Optional<Condition> row, Optional<Condition> column) {
            return row.isPresent() && column.isPresent()
                    ? new Condition.AllOf(List.of(row.get(), column.get()))
                    : row.or(() -> column).orElseThrow();
        }

        /** Empty for a key that stands alone. */
        private static Optional<Condition> said(List<Optional<Condition>> keys, int at) {
            List<Condition> before =
                    keys.subList(0, at).stream().flatMap(Optional::stream).toList();
            if (keys.get(at).isPresent() || before.isEmpty()) {
                return keys.get(at);
            }
            return Optional.of(new Condition.Not(before.size() == 1 ? before.get(0) : new Condition.AnyOf(before)));
        }
    }

    /**
     * One row of a table.
     *
     * @param key empty for all that those before it leave
     * @param cells for each column, no tables; empty where nothing is taken
     */
    record Row(Optional<Condition> key, List<Optional<FeeMeasure>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell of a table.
     *
     * @param when what its keys come to
     * @param measure empty when nothing is taken
     */
    record Cell(Condition when, Optional<FeeMeasure> measure) {}
}
