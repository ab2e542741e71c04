package org.opencoin.dsl.format;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.TestBlock;
import org.opencoin.dsl.syntax.TestBlock.Cell;
import org.opencoin.dsl.syntax.TestBlock.Column;
import org.opencoin.dsl.syntax.TestBlock.Heading;

/** Writes the rows of a table under each other: amounts to the right, everything else to the left. */
final class CasesWriter {

    private final Style style;

    CasesWriter(Style style) {
        this.style = style;
    }

    /** The head of the columns, then each row, on a line of its own. */
    List<String> lines(TestBlock.Cases cases) {
        List<Column> columns = cases.columns().all();
        List<List<String>> table = new ArrayList<>();
        table.add(columns.stream().map(this::column).toList());
        cases.rows()
                .forEach(row -> table.add(row.cells().stream().map(this::cell).toList()));
        List<Integer> widths = Columns.widths(table);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < table.size(); row++) {
            lines.add(line(table.get(row), widths, row == 0 ? List.of() : columns));
        }
        return lines;
    }

    private static String line(List<String> cells, List<Integer> widths, List<Column> columns) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < cells.size(); i++) {
            String blanks = " ".repeat(widths.get(i) - Columns.width(cells.get(i)));
            boolean right = i < columns.size() && isAmount(columns.get(i));
            line.append(' ').append(right ? blanks + cells.get(i) : cells.get(i) + blanks);
            line.append(" |");
        }
        return line.toString();
    }

    private static boolean isAmount(Column column) {
        return Stream.of(Heading.AMOUNT, Heading.HAS).anyMatch(column.heading()::equals);
    }

    private String column(Column column) {
        Sentence out = new Sentence(style);
        column.name().ifPresent(out::exactly);
        switch (column.heading()) {
            case PAYER -> out.words(Sentences.PAYER);
            case PAYEE -> out.words(Sentences.PAYEE);
            case AMOUNT -> out.words(Sentences.AMOUNT);
            case CATEGORY -> out.words(Sentences.CATEGORY);
            case CARRIED -> out.words(Sentences.WITH);
            case ZONE -> out.words(Sentences.TAKES_PLACE_IN);
            case MOMENT -> out.words(Sentences.WHEN);
            case OUTCOME -> out.words(Sentences.THEN);
            case HAS -> out.words(Sentences.HAS);
            case FIELD -> {}
        }
        return out.line();
    }

    private String cell(Cell cell) {
        Sentence out = new Sentence(style);
        ValueWriter values = new ValueWriter(out);
        if (cell instanceof TestBlock.Named named) {
            out.exactly(named.name());
        } else if (cell instanceof TestBlock.Sum sum) {
            values.amount(sum.amount());
        } else if (cell instanceof TestBlock.Parts parts) {
            new TestWriter(out).amounts(List.of(parts.amount(), parts.beside()));
        } else if (cell instanceof TestBlock.At at) {
            values.moment(at.moment());
        } else if (cell instanceof TestBlock.Bears bears) {
            new TestWriter(out).carried(bears.carried());
        } else if (cell instanceof TestBlock.Outcome outcome) {
            new TestWriter(out).claim(outcome.claim());
        }
        return out.line();
    }
}
