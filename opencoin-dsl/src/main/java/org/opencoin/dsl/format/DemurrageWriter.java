package org.opencoin.dsl.format;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.BaseSyntax;
import org.opencoin.dsl.syntax.DurationSyntax;
import org.opencoin.dsl.syntax.Hole;
import org.opencoin.dsl.syntax.LengthSyntax;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.Recipient;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.ScheduleSyntax;

/** Writes demurrage. */
final class DemurrageWriter {

    static final List<Integer> EACH = List.of(
            Sentences.EACH_DAY,
            Sentences.EACH_WEEK,
            Sentences.EACH_MONTH,
            Sentences.EACH_QUARTER,
            Sentences.EACH_HALF_YEAR,
            Sentences.EACH_YEAR);
    private static final List<Integer> UNITS = List.of(Sentences.MINUTE, Sentences.HOUR, Sentences.DAY, Sentences.WEEK);
    private static final List<Integer> CHARGES = List.of(
            Sentences.CHARGES_DAY,
            Sentences.CHARGES_WEEK,
            Sentences.CHARGES_MONTH,
            Sentences.CHARGES_QUARTER,
            Sentences.CHARGES_HALF_YEAR,
            Sentences.CHARGES_YEAR);

    private final Sentence out;
    private final ValueWriter values;

    DemurrageWriter(Sentence out) {
        this.out = out;
        this.values = new ValueWriter(out);
    }

    void write(RuleSyntax.Demurrage demurrage) {
        out.words(Sentences.DEMURRAGE);
        schedule(demurrage.schedule());
        out.comma();
        rate(demurrage);
        base(demurrage.base());
        if (!out.style().normal()) {
            demurrage.manner().ifPresent(this::manner);
        }
        demurrage.minimum().ifPresent(minimum -> {
            out.comma().words(Sentences.AT_LEAST);
            values.amount(minimum);
        });
        end(demurrage.to(), demurrage.except());
    }

    void write(RuleSyntax.Expiry expiry) {
        out.words(Sentences.UNITS_EXPIRE);
        values.duration(expiry.age());
        out.words(Sentences.AFTER_RECEIVED);
        end(expiry.to(), expiry.except());
    }

    private void end(Optional<Recipient> to, List<Name> except) {
        to.ifPresent(recipient -> {
            out.comma();
            values.recipient(recipient);
        });
        if (!except.isEmpty()) {
            out.breakLine().words(Sentences.EXCEPT);
            values.names(except, Sentences.AND);
        }
    }

    private void rate(RuleSyntax.Demurrage demurrage) {
        if (demurrage.meltsIn().isEmpty()) {
            values.rate(demurrage.rate());
            return;
        }
        LengthSyntax length = demurrage.meltsIn().get();
        out.words(Sentences.AS_MUCH_AS_FOR);
        values.rate(demurrage.rate());
        out.words(Sentences.TO_MELT_IN).number(length.number());
        values.agreeing(UNITS.get(length.unit().ordinal()), length.number());
        out.comma();
    }

    private void manner(RuleSyntax.Manner manner) {
        out.comma().words(manner.compounding() ? Sentences.COMPOUNDING : Sentences.SIMPLE);
    }

    void schedule(ScheduleSyntax schedule) {
        if (schedule instanceof ScheduleSyntax.EachPeriod each) {
            out.words(EACH.get(each.period().ordinal()));
        } else if (schedule instanceof ScheduleSyntax.EveryDays every) {
            out.words(Sentences.EVERY).number(every.days());
            out.words(Sentences.DAY, Sentences.FROM).add(every.from().toString());
        } else if (schedule instanceof ScheduleSyntax.EveryHours every) {
            out.add(out.style().saySecond(Sentences.EVERY)).number(every.hours());
            values.agreeing(Sentences.HOUR, every.hours());
            out.words(Sentences.FROM).add(every.from().toString());
        } else if (schedule instanceof ScheduleSyntax.AfterInactivity after) {
            idle(after.duration());
        } else {
            values.hole((Hole) schedule);
        }
    }

    void idle(DurationSyntax duration) {
        out.words(Sentences.AFTER);
        values.duration(duration);
        out.words(Sentences.WITHOUT_PAYING);
    }

    private void base(BaseSyntax base) {
        if (base instanceof BaseSyntax.Beyond beyond) {
            out.words(Sentences.OF_WHAT_HELD, Sentences.BEYOND);
            values.amount(beyond.threshold());
        } else if (base instanceof BaseSyntax.WholeWhenMoreThan whole) {
            out.words(Sentences.OF_ALL_HELD, Sentences.WHEN_MORE_THAN);
            values.amount(whole.threshold());
        } else if (base instanceof BaseSyntax.ChargesAddedBack charges) {
            out.words(Sentences.OF_WHAT_HELD, CHARGES.get(charges.period().ordinal()));
        } else if (base instanceof BaseSyntax.Held held) {
            held(held);
        } else if (base instanceof BaseSyntax.EachOfItsDays) {
            out.words(Sentences.OF_ITS_DAYS);
        } else if (base instanceof Hole hole) {
            out.words(Sentences.OF);
            values.hole(hole);
        } else {
            out.words(Sentences.OF_WHAT_HELD);
        }
    }

    private void held(BaseSyntax.Held held) {
        out.words(held.ofFace() ? Sentences.OF_FACE_HELD : Sentences.OF_MONEY_HELD);
        held.age().ifPresent(age -> {
            out.words(Sentences.FOR_MORE_THAN);
            values.duration(age);
        });
    }
}
