package org.opencoin.dsl.internal.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.TestBlock;
import org.opencoin.dsl.syntax.TestBlock.Cell;
import org.opencoin.dsl.syntax.TestBlock.Column;
import org.opencoin.dsl.syntax.TestBlock.Heading;
import org.opencoin.dsl.syntax.TestBlock.Row;

/** Whether the columns of a table tell a payment and what must follow, and whether its rows fit them. */
final class CaseColumns {

    private static final Told OUTCOME = Told.of("then", "alors");

    private static final Map<Heading, Told> ASKED = asked();

    private final Findings findings;
    private final TestBlock.Columns columns;

    CaseColumns(Findings findings, TestBlock.Columns columns) {
        this.findings = findings;
        this.columns = columns;
    }

    private static Map<Heading, Told> asked() {
        Map<Heading, Told> asked = new LinkedHashMap<>();
        asked.put(Heading.PAYER, Told.of("payer", "le payeur"));
        asked.put(Heading.PAYEE, Told.of("payee", "le bénéficiaire"));
        asked.put(Heading.AMOUNT, Told.of("amount", "le montant"));
        return asked;
    }

    /** Each column once, and none missing. */
    boolean areSound() {
        int before = findings.count();
        Map<List<Object>, TextSpan> seen = new LinkedHashMap<>();
        for (Column column : columns.all()) {
            List<Object> same = List.of(column.heading(), column.name().map(name -> name.text()));
            Optional.ofNullable(seen.putIfAbsent(same, column.span()))
                    .ifPresent(earlier ->
                            findings.add(findings.about("OC2101", column.span()).note(earlier)));
        }
        ASKED.forEach((heading, name) -> ask(stand(Stream.of(heading)), name));
        ask(stand(Stream.of(Heading.OUTCOME, Heading.HAS)), OUTCOME);
        return findings.count() == before;
    }

    private boolean stand(Stream<Heading> headings) {
        return headings.anyMatch(heading -> columns.all().stream().anyMatch(column -> column.heading() == heading));
    }

    private void ask(boolean stands, Told name) {
        if (!stands) {
            findings.report("OC2102", columns.span(), name);
        }
    }

    /** As many cells as columns, each of the kind its column asks for, and something expected. */
    boolean fit(Row row) {
        int before = findings.count();
        List<Column> all = columns.all();
        if (row.cells().size() != all.size()) {
            findings.report("OC2103", row.span(), row.cells().size(), all.size());
            return false;
        }
        List<Cell> expected = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            fit(row.cells().get(i), all.get(i).heading());
            if (all.get(i).heading() == Heading.OUTCOME || all.get(i).heading() == Heading.HAS) {
                expected.add(row.cells().get(i));
            }
        }
        if (expected.stream().allMatch(TestBlock.Empty.class::isInstance)) {
            findings.report("OC2105", row.span(), OUTCOME);
        }
        return findings.count() == before;
    }

    private void fit(Cell cell, Heading heading) {
        if (cell instanceof TestBlock.Empty) {
            Optional.ofNullable(ASKED.get(heading)).ifPresent(name -> findings.report("OC2105", cell.span(), name));
        } else if (!isParts(cell, heading) && !kind(heading).isInstance(cell)) {
            findings.report("OC2104", cell.span(), told(heading));
        }
    }

    private static boolean isParts(Cell cell, Heading heading) {
        return heading == Heading.AMOUNT && cell instanceof TestBlock.Parts;
    }

    private static Class<? extends Cell> kind(Heading heading) {
        return switch (heading) {
            case PAYER, PAYEE, CATEGORY, ZONE, FIELD -> TestBlock.Named.class;
            case AMOUNT, HAS -> TestBlock.Sum.class;
            case MOMENT -> TestBlock.At.class;
            case CARRIED -> TestBlock.Bears.class;
            case OUTCOME -> TestBlock.Outcome.class;
        };
    }

    private static Told told(Heading heading) {
        return switch (heading) {
            case PAYER, PAYEE, CATEGORY, ZONE, FIELD -> Told.of("a name", "un nom");
            case AMOUNT, HAS -> Told.of("an amount such as 10 PIO", "un montant comme 10 PIO");
            case MOMENT -> Told.of("a day such as 2026-03-01 at 10:00", "un jour comme 2026-03-01 à 10:00");
            case CARRIED ->
                Told.of(
                        "quantities such as 3 kgCO2e, or a field and its value",
                        "des quantités comme 3 kgCO2e, ou un champ et sa valeur");
            case OUTCOME -> Told.of("a verdict such as it is allowed", "un verdict comme c’est autorisé");
        };
    }
}
