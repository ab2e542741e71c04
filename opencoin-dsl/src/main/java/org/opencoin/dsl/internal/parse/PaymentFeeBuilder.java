package org.opencoin.dsl.internal.parse;

import java.util.Optional;
import org.opencoin.dsl.internal.grammar.Sentences.FeeBoundsContext;
import org.opencoin.dsl.internal.grammar.Sentences.FeeMeasureContext;
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
        return new RuleSyntax.PaymentFee(
                Spans.of(fee),
                Optional.ofNullable(fee.route()).map(values::route),
                measure(fee.feeMeasure()),
                fee.bearer().ON_PAYER() != null,
                fees.shares(fee.shares()),
                fees.remaining(fee.shares(), fee.recipient()),
                Optional.ofNullable(fee.condition()).map(conditions::condition),
                fee.WHEN_KNOWN() != null);
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
