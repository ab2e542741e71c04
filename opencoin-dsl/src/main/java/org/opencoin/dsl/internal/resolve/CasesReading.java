package org.opencoin.dsl.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.CharterTest;
import org.opencoin.dsl.syntax.TestBlock;
import org.opencoin.dsl.syntax.TestBlock.Row;
import org.opencoin.dsl.syntax.TestBlock.TestLine;

/** A test with a table: one test for each row, of what stands above the table and of what the row tells. */
final class CasesReading {

    private static final int MOST_ROWS = 1_000;

    private final Context context;
    private final List<MappedCurrency> currencies;
    private final TestBlock block;
    private final TestBlock.Cases table;
    private final CaseColumns columns;
    private final List<TestLine> above;

    CasesReading(Context context, List<MappedCurrency> currencies, TestBlock block, TestBlock.Cases table) {
        this.context = context;
        this.currencies = currencies;
        this.block = block;
        this.table = table;
        this.columns = new CaseColumns(context.findings(), table.columns());
        this.above = block.lines().subList(0, block.lines().indexOf(table));
    }

    List<CharterTest> tests() {
        List<TestLine> below =
                block.lines().subList(above.size() + 1, block.lines().size());
        below.forEach(line -> context.findings().report("OC2100", line.span()));
        TestReading story = begun();
        if (!columns.areSound() || !isOfGoodLength()) {
            return List.of();
        }
        List<CharterTest> tests = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            test(i, table.inTurn() ? story : begun()).ifPresent(tests::add);
        }
        return tests;
    }

    private TestReading begun() {
        TestReading reading = new TestReading(context, currencies);
        reading.read(above);
        return reading;
    }

    private boolean isOfGoodLength() {
        int rows = table.rows().size();
        if (rows == 0) {
            context.findings().report("OC2106", table.columns().span());
        } else if (rows > MOST_ROWS) {
            context.findings().report("OC2107", table.head(), rows, MOST_ROWS);
        }
        return rows > 0 && rows <= MOST_ROWS;
    }

    private Optional<CharterTest> test(int index, TestReading story) {
        Row row = table.rows().get(index);
        if (!columns.fit(row)) {
            return Optional.empty();
        }
        CaseRow told = new CaseRow(table.columns().all(), row);
        story.read(Stream.concat(told.comes().stream(), Stream.of(told.pays())).toList());
        return Optional.of(story.row(block, index + 1, row, told.claims()));
    }
}
