package org.opencoin.dsl.internal.resolve;

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

    private OptionalLong bound(Optional<Amount> amount) {
        return amount.isPresent()
                ? OptionalLong.of(context.amounts().positive(amount.get(), frame.money()))
                : OptionalLong.empty();
    }
}
