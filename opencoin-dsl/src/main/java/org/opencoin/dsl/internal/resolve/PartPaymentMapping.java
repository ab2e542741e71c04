package org.opencoin.dsl.internal.resolve;

import org.opencoin.dsl.charter.Exchange;
import org.opencoin.dsl.charter.LeastPart;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.quantity.LegalMoney;
import org.opencoin.dsl.syntax.LeastPartSyntax;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Payments of which a part is paid in legal money. */
record PartPaymentMapping(Context context, Frame frame, RateMapping rates, ConditionMapping conditions) {

    Rule rule(RuleSyntax.PartPayment part, RuleHead head) {
        Denomination legal = legal(part.legal());
        Exchange rate = rates.rate(part.rate(), frame.money(), legal);
        return new Rule.PartPayment(
                head,
                rate,
                Math.max(0, legal.decimals()),
                least(part.least()),
                part.when().map(conditions::condition));
    }

    /** Only legal money: a part in another currency of a charter would have to be posted. */
    private Denomination legal(Name code) {
        int decimals = LegalMoney.decimals(code.text()).orElse(Denomination.UNKNOWN);
        if (decimals == Denomination.UNKNOWN) {
            context.findings()
                    .add(context.findings()
                            .about("OC2250", code.span(), code.text())
                            .nearest(Likeness.nearest(code.text(), LegalMoney.codes())));
        }
        return new Denomination(code.text(), decimals, code.span());
    }

    private LeastPart least(LeastPartSyntax least) {
        if (least instanceof LeastPartSyntax.Any) {
            return new LeastPart.Any();
        }
        if (least instanceof LeastPartSyntax.OfPrice of) {
            context.amounts().isIn(of.in(), frame.money());
            return new LeastPart.OfPrice(context.rates().part(of.rate()));
        }
        LeastPartSyntax.Whole whole = (LeastPartSyntax.Whole) least;
        return new LeastPart.Whole(context.amounts().positive(whole.amount(), frame.money()));
    }
}
