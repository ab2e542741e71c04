package org.opencoin.dsl.internal.parse;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.internal.grammar.Sentences.FeeBoundsContext;
import org.opencoin.dsl.internal.grammar.Sentences.FeeKeyContext;
import org.opencoin.dsl.internal.grammar.Sentences.FeeMeasureContext;
import org.opencoin.dsl.internal.grammar.Sentences.FeeRowContext;
import org.opencoin.dsl.internal.grammar.Sentences.FeeTableContext;
import org.opencoin.dsl.internal.grammar.Sentences.FeeTakenContext;
import org.opencoin.dsl.internal.grammar.Sentences.PaymentFeeContext;
import org.opencoin.dsl.syntax.Amount;
import org.opencoin.dsl.syntax.FeeMeasureSyntax;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Builds fees of payments. */
final class PaymentFeeBuilder {

    private final ValueBuilder values;
    private final ConditionBuilder conditions;
    private final FeeBuilder fees;

    PaymentFeeBuilder(ValueBuilder values, ConditionBuilder conditions, FeeBuilder fees) {
        this.values = values;
        this.conditions = conditions;
        this.fees = fees;
    }

    RuleSyntax fee(PaymentFeeContext fee) {
        FeeTakenContext taken = fee.feeTaken();
        return new RuleSyntax.PaymentFee(
                Spans.of(fee),
                Optional.ofNullable(fee.route()).map(values::route),
                fee.feeTable() == null ? measure(fee.feeMeasure()) : table(fee.feeTable()),
                taken.bearer().ON_PAYER() != null,
                fees.shares(taken.shares()),
                fees.remaining(taken.shares(), taken.recipient()),
                Optional.ofNullable(fee.condition()).map(conditions::condition),
                fee.WHEN_KNOWN() != null);
    }

    private FeeMeasureSyntax table(FeeTableContext table) {
        List<FeeMeasureSyntax.Key> columns = table.feeColumns() == null
                ? List.of()
                : table.feeColumns().feeKey().stream().map(this::key).toList();
        return new FeeMeasureSyntax.Table(
                Spans.of(table), columns, table.feeRow().stream().map(this::row).toList());
    }

    private FeeMeasureSyntax.Key key(FeeKeyContext key) {
        return new FeeMeasureSyntax.Key(
                Spans.of(key), Optional.ofNullable(key.condition()).map(conditions::condition));
    }

    private FeeMeasureSyntax.Row row(FeeRowContext row) {
        List<Optional<FeeMeasureSyntax>> cells = row.feeCell().stream()
                .map(cell -> Optional.ofNullable(cell.feeMeasure()).map(this::measure))
                .toList();
        return new FeeMeasureSyntax.Row(Spans.of(row), key(row.feeKey()), cells);
    }

    private FeeMeasureSyntax measure(FeeMeasureContext measure) {
        if (measure.money() != null) {
            return new FeeMeasureSyntax.Flat(Spans.of(measure), values.money(measure.money()));
        }
        Optional<FeeBoundsContext> bounds = Optional.ofNullable(measure.feeBounds());
        return new FeeMeasureSyntax.Part(
                Spans.of(measure),
                values.rate(measure.rate()),
                bounds.filter(b -> b.AT_LEAST() != null).map(b -> values.amount(b.amount(0))),
                bounds.filter(b -> b.AT_MOST() != null).map(this::last));
    }

    private Amount last(FeeBoundsContext bounds) {
        return values.amount(bounds.amount(bounds.amount().size() - 1));
    }
}
