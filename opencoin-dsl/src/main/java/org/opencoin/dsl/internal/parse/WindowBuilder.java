package org.opencoin.dsl.internal.parse;

import java.util.List;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.internal.grammar.Sentences.PastContext;
import org.opencoin.dsl.internal.grammar.Sentences.PerPeriodContext;
import org.opencoin.dsl.internal.grammar.Sentences.TallyContext;
import org.opencoin.dsl.internal.grammar.Sentences.WindowContext;
import org.opencoin.dsl.syntax.Expression;
import org.opencoin.dsl.syntax.PeriodSyntax;
import org.opencoin.dsl.syntax.TalliedSyntax;
import org.opencoin.dsl.syntax.WindowSyntax;

/** Builds the times over which payments are counted. */
final class WindowBuilder {

    private static final List<Integer> PERIODS = List.of(
            Sentences.PER_DAY,
            Sentences.PER_WEEK,
            Sentences.PER_MONTH,
            Sentences.PER_QUARTER,
            Sentences.PER_HALF_YEAR,
            Sentences.PER_YEAR);

    private static final List<Integer> THIS_PERIOD = List.of(
            Sentences.IN_THIS_DAY,
            Sentences.IN_THIS_WEEK,
            Sentences.IN_THIS_MONTH,
            Sentences.IN_THIS_QUARTER,
            Sentences.IN_THIS_HALF_YEAR,
            Sentences.IN_THIS_YEAR);

    private static final List<Integer> TALLIED = List.of(
            Sentences.AMOUNT_PAID_BY,
            Sentences.AMOUNT_RECEIVED_BY,
            Sentences.AMOUNT_EXCHANGED_BY,
            Sentences.PAYMENTS_MADE_BY,
            Sentences.PAYMENTS_RECEIVED_BY,
            Sentences.MEMBERS_PAID_BY,
            Sentences.MEMBERS_WHO_PAID,
            Sentences.MEMBERS_EXCHANGED_WITH);

    private final ValueBuilder values;

    WindowBuilder(ValueBuilder values) {
        this.values = values;
    }

    WindowSyntax window(WindowContext window) {
        return window.perPeriod() == null
                ? new WindowSyntax.Rolling(values.duration(window.duration()))
                : new WindowSyntax.Calendar(period(window.perPeriod()));
    }

    Expression.SoFar soFar(TallyContext tally) {
        TalliedSyntax what = TalliedSyntax.values()[
                TALLIED.indexOf(tally.tallied().getStart().getType())];
        return new Expression.SoFar(Spans.of(tally), what, ConditionBuilder.side(tally.side()), past(tally.past()));
    }

    private WindowSyntax past(PastContext past) {
        if (past.thisPeriod() == null) {
            return new WindowSyntax.Rolling(values.duration(past.duration()));
        }
        int period = THIS_PERIOD.indexOf(past.thisPeriod().getStart().getType());
        return new WindowSyntax.Calendar(PeriodSyntax.values()[period]);
    }

    private static PeriodSyntax period(PerPeriodContext period) {
        return PeriodSyntax.values()[PERIODS.indexOf(period.getStart().getType())];
    }
}
