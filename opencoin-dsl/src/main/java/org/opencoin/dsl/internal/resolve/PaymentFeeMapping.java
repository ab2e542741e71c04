package org.opencoin.dsl.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.FeeMeasure;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.syntax.Amount;
import org.opencoin.dsl.syntax.FeeMeasureSyntax;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Fees of payments. */
final class PaymentFeeMapping {

    private final Context context;
    private final Frame frame;
    private final PartyMapping parties;
    private final FeeMapping fees;
    private final ConditionMapping conditions;

    PaymentFeeMapping(
            Context context, Frame frame, PartyMapping parties, FeeMapping fees, ConditionMapping conditions) {
        this.context = context;
        this.frame = frame;
        this.parties = parties;
        this.fees = fees;
        this.conditions = conditions;
    }

    Rule fee(RuleSyntax.PaymentFee fee, RuleHead head) {
        FeeMeasure measure = measure(fee.measure());
        FeeMapping.Split split = fees.split(fee.span(), fee.shares(), fee.remaining(), parties::unchosen);
        Optional<Condition> when = fee.when().map(conditions::condition);
        return new Rule.PaymentFee(
                head,
                parties.from(fee.route()),
                parties.to(fee.route()),
                fee.onPayer() ? Condition.Side.PAYER : Condition.Side.PAYEE,
                measure,
                split.shares(),
                split.remaining(),
                when,
                fee.whenKnown());
    }

    private FeeMeasure measure(FeeMeasureSyntax measure) {
        if (measure instanceof FeeMeasureSyntax.Flat flat) {
            return new FeeMeasure.Flat(context.amounts().positive(flat.amount(), frame.money()));
        }
        if (measure instanceof FeeMeasureSyntax.Table table) {
            return table(table);
        }
        FeeMeasureSyntax.Part part = (FeeMeasureSyntax.Part) measure;
        Ratio rate = context.rates().part(part.rate());
        int before = context.findings().count();
        OptionalLong minimum = bound(part.minimum());
        OptionalLong maximum = bound(part.maximum());
        boolean understood = context.findings().count() == before;
        if (understood && maximum.isPresent() && minimum.orElse(0) > maximum.getAsLong()) {
            context.findings().report("OC2132", part.span());
        }
        return new FeeMeasure.Part(rate, minimum.orElse(0), maximum);
    }

    private FeeMeasure table(FeeMeasureSyntax.Table table) {
        List<Optional<Condition>> columns =
                table.columns().isEmpty() ? List.of(Optional.empty()) : keys(table.columns());
        List<Optional<Condition>> keys =
                keys(table.rows().stream().map(FeeMeasureSyntax.Row::key).toList());
        List<FeeMeasure.Row> rows = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            FeeMeasureSyntax.Row row = table.rows().get(i);
            if (row.cells().size() != columns.size()) {
                context.findings().report("OC2200", row.span());
            }
            List<Optional<FeeMeasure>> cells =
                    row.cells().stream().map(cell -> cell.map(this::measure)).toList();
            rows.add(new FeeMeasure.Row(keys.get(i), cells));
        }
        return new FeeMeasure.ByTable(columns, rows);
    }

    /** What each key says; {@code else} is all that the others leave, and is the last. */
    private List<Optional<Condition>> keys(List<FeeMeasureSyntax.Key> keys) {
        List<Optional<Condition>> said = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            FeeMeasureSyntax.Key key = keys.get(i);
            if (key.when().isEmpty() && (i == 0 || i < keys.size() - 1)) {
                context.findings().report("OC2201", key.span());
            }
            said.add(key.when().map(conditions::condition));
        }
        return said;
    }

    private OptionalLong bound(Optional<Amount> amount) {
        return amount.isPresent()
                ? OptionalLong.of(context.amounts().positive(amount.get(), frame.money()))
                : OptionalLong.empty();
    }
}
