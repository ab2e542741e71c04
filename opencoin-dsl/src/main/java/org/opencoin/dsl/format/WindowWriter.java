package org.opencoin.dsl.format;

import java.util.List;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.ConditionSyntax;
import org.opencoin.dsl.syntax.Expression;
import org.opencoin.dsl.syntax.WindowSyntax;

/** Writes the times over which payments are counted. */
final class WindowWriter {

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

    private final Sentence out;
    private final ValueWriter values;

    WindowWriter(Sentence out) {
        this.out = out;
        this.values = new ValueWriter(out);
    }

    void soFar(Expression.SoFar soFar) {
        out.words(TALLIED.get(soFar.what().ordinal()))
                .words(soFar.side() == ConditionSyntax.Side.PAYER ? Sentences.PAYER : Sentences.PAYEE);
        write(soFar.window(), THIS_PERIOD);
    }

    void write(WindowSyntax window) {
        write(window, PERIODS);
    }

    private void write(WindowSyntax window, List<Integer> periods) {
        if (window instanceof WindowSyntax.Rolling rolling) {
            out.words(Sentences.OVER);
            values.duration(rolling.length());
        } else {
            out.words(periods.get(((WindowSyntax.Calendar) window).period().ordinal()));
        }
    }
}
