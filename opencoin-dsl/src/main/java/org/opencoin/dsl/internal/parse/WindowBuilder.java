package org.opencoin.dsl.internal.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.internal.grammar.Sentences.AmountContext;
import org.opencoin.dsl.internal.grammar.Sentences.CreditLineContext;
import org.opencoin.dsl.internal.grammar.Sentences.CreditPartContext;
import org.opencoin.dsl.internal.grammar.Sentences.PastContext;
import org.opencoin.dsl.internal.grammar.Sentences.PerPeriodContext;
import org.opencoin.dsl.internal.grammar.Sentences.TallyContext;
import org.opencoin.dsl.internal.grammar.Sentences.WindowContext;
import org.opencoin.dsl.syntax.CreditPartSyntax;
import org.opencoin.dsl.syntax.Expression;
import org.opencoin.dsl.syntax.PeriodSyntax;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.TalliedSyntax;
import org.opencoin.dsl.syntax.WindowSyntax;

/** Builds the times over which payments are counted, and what is counted over them. */
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

    private static final Map<Integer, TalliedSyntax> VOLUMES = Map.of(
            Sentences.OF_WHAT_PAID, TalliedSyntax.AMOUNT_PAID,
            Sentences.OF_WHAT_RECEIVED, TalliedSyntax.AMOUNT_RECEIVED,
            Sentences.OF_WHAT_EXCHANGED, TalliedSyntax.AMOUNT_EXCHANGED);

    private static final Map<Integer, TalliedSyntax> MEMBERS = Map.of(
            Sentences.FOR_EACH_PAID, TalliedSyntax.MEMBERS_PAID,
            Sentences.FOR_EACH_WHO_PAID, TalliedSyntax.MEMBERS_WHO_PAID,
            Sentences.FOR_EACH_EXCHANGED, TalliedSyntax.MEMBERS_EXCHANGED_WITH);

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
        if (tally.tallied() == null) {
            return new Expression.SoFar(
                    Spans.of(tally),
                    TalliedSyntax.DEBT,
                    ConditionBuilder.side(tally.side()),
                    new WindowSyntax.Rolling(values.duration(tally.duration())));
        }
        TalliedSyntax what = TalliedSyntax.values()[
                TALLIED.indexOf(tally.tallied().getStart().getType())];
        return new Expression.SoFar(Spans.of(tally), what, ConditionBuilder.side(tally.side()), past(tally.past()));
    }

    RuleSyntax.CreditLine creditLine(CreditLineContext line) {
        boolean most = line.AT_MOST() != null;
        List<AmountContext> amounts = line.amount();
        boolean fixed = amounts.size() > (most ? 1 : 0);
        return new RuleSyntax.CreditLine(
                Spans.of(line),
                values.party(line.party()),
                fixed ? Optional.of(values.amount(amounts.get(0))) : Optional.empty(),
                line.creditPart().stream().map(this::creditPart).toList(),
                most ? Optional.of(values.amount(amounts.get(amounts.size() - 1))) : Optional.empty());
    }

    CreditPartSyntax creditPart(CreditPartContext part) {
        if (part.volume() == null) {
            TalliedSyntax what =
                    MEMBERS.getOrDefault(part.partners().getStart().getType(), TalliedSyntax.MEMBERS_EXCHANGED_WITH);
            return new CreditPartSyntax.ForEach(Spans.of(part), values.amount(part.amount()), what, past(part.past()));
        }
        TalliedSyntax what = VOLUMES.getOrDefault(part.volume().getStart().getType(), TalliedSyntax.AMOUNT_EXCHANGED);
        return new CreditPartSyntax.OfVolume(Spans.of(part), values.rate(part.rate()), what, past(part.past()));
    }

    private WindowSyntax past(PastContext past) {
        if (past.thisPeriod() == null) {
            return new WindowSyntax.Rolling(values.duration(past.duration()));
        }
        int period = THIS_PERIOD.indexOf(past.thisPeriod().getStart().getType());
        return new WindowSyntax.Calendar(PeriodSyntax.values()[period]);
    }

    static PeriodSyntax period(PerPeriodContext period) {
        return PeriodSyntax.values()[PERIODS.indexOf(period.getStart().getType())];
    }
}
