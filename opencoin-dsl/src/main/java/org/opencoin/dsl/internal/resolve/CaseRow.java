package org.opencoin.dsl.internal.resolve;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opencoin.dsl.syntax.Amount;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.TestBlock;
import org.opencoin.dsl.syntax.TestBlock.Carried;
import org.opencoin.dsl.syntax.TestBlock.Cell;
import org.opencoin.dsl.syntax.TestBlock.Column;
import org.opencoin.dsl.syntax.TestBlock.Heading;
import org.opencoin.dsl.syntax.TestBlock.Row;

/**
 * A row as the lines of a test that say the same.
 *
 * @param columns which the row fits
 */
record CaseRow(List<Column> columns, Row row) {

    private record Told(Column column, Cell cell) {}

    private Stream<Told> each() {
        return IntStream.range(0, columns.size())
                .mapToObj(i -> new Told(columns.get(i), row.cells().get(i)))
                .filter(told -> !(told.cell() instanceof TestBlock.Empty));
    }

    private Optional<Cell> under(Heading heading) {
        return each().filter(told -> told.column().heading() == heading)
                .map(Told::cell)
                .findFirst();
    }

    /** {@code when 2026-04-01 at 10:00 comes}, where the row says when. */
    Optional<TestBlock.When> comes() {
        return under(Heading.MOMENT)
                .map(cell -> new TestBlock.When(
                        cell.span(), new TestBlock.Comes(cell.span(), ((TestBlock.At) cell).moment())));
    }

    /** {@code when Awa pays Garage 10 PIO for Fuel}. */
    TestBlock.When pays() {
        Cell paid = under(Heading.AMOUNT).orElseThrow();
        return new TestBlock.When(
                row.span(),
                new TestBlock.Pays(
                        row.span(),
                        name(Heading.PAYER).orElseThrow(),
                        name(Heading.PAYEE).orElseThrow(),
                        paid instanceof TestBlock.Parts parts ? parts.amount() : amount(paid),
                        paid instanceof TestBlock.Parts parts ? Optional.of(parts.beside()) : Optional.empty(),
                        name(Heading.CATEGORY),
                        each().flatMap(CaseRow::carried).toList(),
                        name(Heading.ZONE)));
    }

    /** {@code then it is refused by article 3}, {@code then Garage has 10 PIO}. */
    List<TestBlock.Then> claims() {
        return each().flatMap(told -> claim(told).stream())
                .map(claim -> new TestBlock.Then(claim.span(), claim))
                .toList();
    }

    private Optional<Name> name(Heading heading) {
        return under(heading).map(cell -> ((TestBlock.Named) cell).name());
    }

    private static Amount amount(Cell cell) {
        return ((TestBlock.Sum) cell).amount();
    }

    private static Stream<Carried> carried(Told told) {
        if (told.cell() instanceof TestBlock.Bears bears) {
            return bears.carried().stream();
        }
        return told.column().heading() == Heading.FIELD
                ? Stream.of(new TestBlock.StatedField(
                        told.cell().span(), told.column().name().orElseThrow(), ((TestBlock.Named) told.cell()).name()))
                : Stream.of();
    }

    private static Optional<TestBlock.Claim> claim(Told told) {
        if (told.cell() instanceof TestBlock.Outcome outcome) {
            return Optional.of(outcome.claim());
        }
        return told.column().heading() == Heading.HAS
                ? Optional.of(new TestBlock.Has(
                        told.cell().span(), told.column().name().orElseThrow(), amount(told.cell())))
                : Optional.empty();
    }
}
