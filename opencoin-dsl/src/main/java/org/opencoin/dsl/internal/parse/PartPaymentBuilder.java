package org.opencoin.dsl.internal.parse;

import java.util.Optional;
import org.opencoin.dsl.internal.grammar.Sentences.PartPaymentContext;
import org.opencoin.dsl.syntax.LeastPartSyntax;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Builds the permission to pay a part in legal money. */
record PartPaymentBuilder(ValueBuilder values, ConditionBuilder conditions) {

    RuleSyntax rule(PartPaymentContext part) {
        return new RuleSyntax.PartPayment(
                Spans.of(part),
                values.name(part.name(0)),
                values.exchange(part.exchange()),
                least(part),
                Optional.ofNullable(part.condition()).map(conditions::condition));
    }

    private LeastPartSyntax least(PartPaymentContext part) {
        if (part.AT_LEAST() == null) {
            return new LeastPartSyntax.Any(Spans.of(part));
        }
        return part.rate() == null
                ? new LeastPartSyntax.Whole(Spans.of(part.amount()), values.amount(part.amount()))
                : new LeastPartSyntax.OfPrice(
                        Spans.of(part.rate()), values.rate(part.rate()), values.name(part.name(1)));
    }
}
