package org.opencoin.dsl.format;

import java.util.ArrayList;
import java.util.List;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.FeeMeasureSyntax;

/** Writes a table of fees, each row on a line of its own where lines break, cells of one column under each other. */
final class FeeTableWriter {

    private final Sentence out;

    FeeTableWriter(Sentence out) {
        this.out = out;
    }

    void write(FeeMeasureSyntax.Table table) {
        List<List<String>> rows = rows(table);
        List<Integer> widths = Columns.widths(rows);
        out.add("{");
        for (List<String> row : rows) {
            out.breakLine().add("|");
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                out.add(out.style().normal() ? cell : Columns.padded(cell, widths.get(i)));
                out.add("|");
            }
        }
        out.breakLine().add("}");
    }

    private List<List<String>> rows(FeeMeasureSyntax.Table table) {
        List<List<String>> rows = new ArrayList<>();
        if (!table.columns().isEmpty()) {
            List<String> head = new ArrayList<>(List.of(""));
            table.columns().forEach(column -> head.add(key(column)));
            rows.add(head);
        }
        for (FeeMeasureSyntax.Row row : table.rows()) {
            List<String> cells = new ArrayList<>(List.of(key(row.key())));
            row.cells().forEach(cell -> cells.add(cell.map(this::cell).orElseGet(this::nothing)));
            rows.add(cells);
        }
        return rows;
    }

    private String key(FeeMeasureSyntax.Key key) {
        Sentence said = new Sentence(out.style());
        key.when().ifPresentOrElse(new ConditionWriter(said)::write, () -> said.words(Sentences.ELSE));
        return said.line();
    }

    private String cell(FeeMeasureSyntax measure) {
        Sentence said = new Sentence(out.style());
        new FeeWriter(said).measure(measure);
        return said.line();
    }

    private String nothing() {
        return new Sentence(out.style()).words(Sentences.NO_FEE).line();
    }
}
