package org.opencoin.dsl.internal.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.internal.grammar.Sentences.CasesContext;
import org.opencoin.dsl.internal.grammar.Sentences.CellContext;
import org.opencoin.dsl.internal.grammar.Sentences.ColumnContext;
import org.opencoin.dsl.internal.grammar.Sentences.RowContext;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.Amount;
import org.opencoin.dsl.syntax.TestBlock;
import org.opencoin.dsl.syntax.TestBlock.Heading;

/** Builds tables of cases. */
final class CasesBuilder {

    private final TestBuilder tests;
    private final ValueBuilder values;

    CasesBuilder(TestBuilder tests, ValueBuilder values) {
        this.tests = tests;
        this.values = values;
    }

    TestBlock.Cases cases(CasesContext cases) {
        TextSpan head = Spans.of(cases.getStart()).to(Spans.of(cases.LBRACE().getSymbol()));
        List<TestBlock.Column> columns =
                cases.columns().column().stream().map(this::column).toList();
        return new TestBlock.Cases(
                Spans.of(cases),
                head,
                cases.EACH_IN_TURN() != null,
                new TestBlock.Columns(Spans.of(cases.columns()), columns),
                cases.row().stream().map(this::row).toList());
    }

    private TestBlock.Column column(ColumnContext column) {
        return new TestBlock.Column(
                Spans.of(column),
                heading(column),
                Optional.ofNullable(column.name()).map(values::name));
    }

    private static Heading heading(ColumnContext column) {
        if (column.name() != null) {
            return column.HAS() == null ? Heading.FIELD : Heading.HAS;
        }
        return switch (column.getStart().getType()) {
            case Sentences.PAYER -> Heading.PAYER;
            case Sentences.PAYEE -> Heading.PAYEE;
            case Sentences.AMOUNT -> Heading.AMOUNT;
            case Sentences.CATEGORY -> Heading.CATEGORY;
            case Sentences.WITH -> Heading.CARRIED;
            case Sentences.TAKES_PLACE_IN -> Heading.ZONE;
            case Sentences.WHEN -> Heading.MOMENT;
            default -> Heading.OUTCOME;
        };
    }

    /** A bar without a cell before it follows an empty one; the last bar only ends the row. */
    private TestBlock.Row row(RowContext row) {
        List<TestBlock.Cell> cells = new ArrayList<>();
        Token bar = row.getStart();
        Optional<CellContext> written = Optional.empty();
        for (ParseTree child : row.children.subList(1, row.children.size())) {
            if (child instanceof TerminalNode next) {
                cells.add(cell(written, bar));
                bar = next.getSymbol();
                written = Optional.empty();
            } else {
                written = Optional.of((CellContext) child);
            }
        }
        if (written.isPresent() || cells.isEmpty()) {
            cells.add(cell(written, bar));
        }
        return new TestBlock.Row(Spans.of(row), cells);
    }

    private TestBlock.Cell cell(Optional<CellContext> written, Token bar) {
        return written.map(this::cell)
                .orElseGet(() -> new TestBlock.Empty(Spans.of(bar).end()));
    }

    private TestBlock.Cell cell(CellContext cell) {
        TextSpan span = Spans.of((ParserRuleContext) cell);
        if (cell.name() != null) {
            return new TestBlock.Named(span, values.name(cell.name()));
        }
        if (cell.paid() != null) {
            Amount amount = values.amount(cell.paid().amount(0));
            return cell.paid().AND() == null
                    ? new TestBlock.Sum(span, amount)
                    : new TestBlock.Parts(
                            span, amount, values.amount(cell.paid().amount(1)));
        }
        if (cell.moment() != null) {
            return new TestBlock.At(span, values.moment(cell.moment()));
        }
        return cell.outcome() == null
                ? new TestBlock.Bears(
                        span, cell.carried().stream().map(tests::carried).toList())
                : new TestBlock.Outcome(span, tests.outcome(cell.outcome()));
    }
}
