package org.opencoin.dsl.format;

import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.Hole;
import org.opencoin.dsl.syntax.LeaversDebtSyntax;
import org.opencoin.dsl.syntax.Recipient;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Writes what becomes of members who leave. */
final class DepartureWriter {

    private final Sentence out;
    private final ValueWriter values;

    DepartureWriter(Sentence out) {
        this.out = out;
        this.values = new ValueWriter(out);
    }

    void write(RuleSyntax.Departure departure) {
        out.words(Sentences.DEPARTURE, Sentences.OF, Sentences.ANY_MEMBER)
                .comma()
                .words(Sentences.THEIR_BALANCE);
        departure.balance().ifPresentOrElse(this::balance, () -> out.words(Sentences.TO_BE_SPENT_FIRST));
        departure.debt().ifPresent(debt -> {
            out.comma().words(Sentences.THEIR_DEBT);
            debt(debt);
        });
    }

    /** A balance is masculine where words agree. */
    private void balance(Recipient to) {
        if (to instanceof Recipient.Burned && !out.style().normal()) {
            out.add(out.style().saySecond(Sentences.BURNED));
        } else {
            values.recipient(to);
        }
    }

    private void debt(LeaversDebtSyntax debt) {
        if (debt instanceof LeaversDebtSyntax.Borne borne) {
            out.words(Sentences.BORNE_BY).name(borne.fund());
            borne.maximum().ifPresent(maximum -> {
                out.add("(").words(Sentences.AT_MOST);
                values.amount(maximum);
                out.hug(")");
            });
        } else if (debt instanceof Hole hole) {
            values.hole(hole);
        } else {
            out.words(Sentences.TO_BE_CLEARED_FIRST);
        }
    }
}
