package org.opencoin.dsl.internal.parse;

import java.util.Optional;
import org.opencoin.dsl.internal.grammar.Sentences.DepartureContext;
import org.opencoin.dsl.internal.grammar.Sentences.LeaversDebtContext;
import org.opencoin.dsl.syntax.LeaversDebtSyntax;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Builds what becomes of members who leave. */
final class DepartureBuilder {

    private final ValueBuilder values;

    DepartureBuilder(ValueBuilder values) {
        this.values = values;
    }

    RuleSyntax rule(DepartureContext departure) {
        return new RuleSyntax.Departure(
                Spans.of(departure),
                Optional.ofNullable(departure.recipient()).map(values::recipient),
                Optional.ofNullable(departure.leaversDebt()).map(this::debt));
    }

    private LeaversDebtSyntax debt(LeaversDebtContext debt) {
        if (debt.hole() != null) {
            return values.hole(debt.hole());
        }
        return debt.name() == null
                ? new LeaversDebtSyntax.Cleared(Spans.of(debt))
                : new LeaversDebtSyntax.Borne(
                        Spans.of(debt),
                        values.name(debt.name()),
                        Optional.ofNullable(debt.amount()).map(values::amount));
    }
}
