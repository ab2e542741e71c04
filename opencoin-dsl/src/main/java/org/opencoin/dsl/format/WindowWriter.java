package org.opencoin.dsl.format;

import java.util.List;
import java.util.Map;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.ConditionSyntax;
import org.opencoin.dsl.syntax.CreditPartSyntax;
import org.opencoin.dsl.syntax.Expression;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.TalliedSyntax;
import org.opencoin.dsl.syntax.WindowSyntax;

/** Writes the times over which payments are counted. */
final class WindowWriter {

    static final List<Integer> PERIODS = List.of(
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
            Sentences.MEMBERS_EXCHANGED_WITH,
            Sentences.DEBT_NOT_CLEARED_BY);

    private static final Map<TalliedSyntax, Integer> GROWING = Map.of(
            TalliedSyntax.AMOUNT_PAID, Sentences.OF_WHAT_PAID,
            TalliedSyntax.AMOUNT_RECEIVED, Sentences.OF_WHAT_RECEIVED,
            TalliedSyntax.AMOUNT_EXCHANGED, Sentences.OF_WHAT_EXCHANGED,
            TalliedSyntax.MEMBERS_PAID, Sentences.FOR_EACH_PAID,
            TalliedSyntax.MEMBERS_WHO_PAID, Sentences.FOR_EACH_WHO_PAID,
            TalliedSyntax.MEMBERS_EXCHANGED_WITH, Sentences.FOR_EACH_EXCHANGED);

    private final Sentence out;
    private final ValueWriter values;

    WindowWriter(Sentence out) {
        this.out = out;
        this.values = new ValueWriter(out);
    }

    void soFar(Expression.SoFar soFar) {
        out.words(TALLIED.get(soFar.what().ordinal()))
                .words(soFar.side() == ConditionSyntax.Side.PAYER ? Sentences.PAYER : Sentences.PAYEE);
        if (soFar.what() == TalliedSyntax.DEBT) {
            out.words(Sentences.IN);
            values.duration(((WindowSyntax.Rolling) soFar.window()).length());
        } else {
            write(soFar.window(), THIS_PERIOD);
        }
    }

    /** What stands behind whose credit it is. */
    void credit(RuleSyntax.CreditLine line) {
        out.words(Sentences.UP_TO);
        line.amount().ifPresent(values::amount);
        boolean first = line.amount().isEmpty();
        for (CreditPartSyntax part : line.parts()) {
            if (!first) {
                out.comma().words(Sentences.PLUS);
            }
            first = false;
            part(part);
        }
        line.maximum().ifPresent(most -> {
            out.comma().words(Sentences.AT_MOST);
            values.amount(most);
        });
    }

    /** What credit, or the limit of a levy, grows with. */
    void part(CreditPartSyntax part) {
        if (part instanceof CreditPartSyntax.OfVolume volume) {
            values.rate(volume.rate());
        } else {
            values.amount(((CreditPartSyntax.ForEach) part).amount());
        }
        out.words(GROWING.getOrDefault(part.what(), Sentences.FOR_EACH_EXCHANGED));
        write(part.window(), THIS_PERIOD);
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
