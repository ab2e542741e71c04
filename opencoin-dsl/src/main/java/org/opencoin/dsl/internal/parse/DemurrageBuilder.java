package org.opencoin.dsl.internal.parse;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.internal.grammar.Sentences.BaseContext;
import org.opencoin.dsl.internal.grammar.Sentences.DemurrageContext;
import org.opencoin.dsl.internal.grammar.Sentences.EachPeriodContext;
import org.opencoin.dsl.internal.grammar.Sentences.ExceptContext;
import org.opencoin.dsl.internal.grammar.Sentences.ExpiryContext;
import org.opencoin.dsl.internal.grammar.Sentences.MannerContext;
import org.opencoin.dsl.internal.grammar.Sentences.MeltInContext;
import org.opencoin.dsl.internal.grammar.Sentences.MeltToContext;
import org.opencoin.dsl.internal.grammar.Sentences.ScheduleContext;
import org.opencoin.dsl.syntax.BaseSyntax;
import org.opencoin.dsl.syntax.LengthSyntax;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.Numeral;
import org.opencoin.dsl.syntax.PeriodSyntax;
import org.opencoin.dsl.syntax.Recipient;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.ScheduleSyntax;

/** Builds demurrage: when, how much, of what, to whom, and whom it spares. */
final class DemurrageBuilder {

    private static final List<Integer> EACH = List.of(
            Sentences.EACH_DAY,
            Sentences.EACH_WEEK,
            Sentences.EACH_MONTH,
            Sentences.EACH_QUARTER,
            Sentences.EACH_HALF_YEAR,
            Sentences.EACH_YEAR);
    private static final List<Integer> CHARGES = List.of(
            Sentences.CHARGES_DAY,
            Sentences.CHARGES_WEEK,
            Sentences.CHARGES_MONTH,
            Sentences.CHARGES_QUARTER,
            Sentences.CHARGES_HALF_YEAR,
            Sentences.CHARGES_YEAR);

    private final ValueBuilder values;

    DemurrageBuilder(ValueBuilder values) {
        this.values = values;
    }

    RuleSyntax demurrage(DemurrageContext d) {
        if (d.hole() != null) {
            return new RuleSyntax.Undecided(Spans.of(d), RuleSyntax.Kind.DEMURRAGE, values.hole(d.hole()));
        }
        return new RuleSyntax.Demurrage(
                Spans.of(d),
                schedule(d.schedule()),
                values.rate(d.meltIn() == null ? d.rate() : d.meltIn().rate()),
                Optional.ofNullable(d.meltIn()).map(this::length),
                base(d.base()),
                Optional.ofNullable(d.manner()).map(DemurrageBuilder::manner),
                Optional.ofNullable(d.amount()).map(values::amount),
                Optional.ofNullable(d.meltTo()).map(this::to),
                except(d.except()));
    }

    RuleSyntax expiry(ExpiryContext e) {
        return new RuleSyntax.Expiry(
                Spans.of(e),
                values.duration(e.duration()),
                Optional.ofNullable(e.meltTo()).map(this::to),
                except(e.except()));
    }

    private List<Name> except(@Nullable ExceptContext except) {
        return except == null ? List.of() : values.names(except.name());
    }

    Recipient to(MeltToContext to) {
        return to.SHARED_EQUALLY() == null
                ? values.recipient(to.recipient())
                : new Recipient.Shared(
                        Spans.of(to), Optional.ofNullable(to.recipient()).map(values::recipient));
    }

    private static RuleSyntax.Manner manner(MannerContext manner) {
        return new RuleSyntax.Manner(Spans.of(manner.getStop()), manner.COMPOUNDING() != null);
    }

    private LengthSyntax length(MeltInContext in) {
        return new LengthSyntax(
                Spans.of(in.NUMBER().getSymbol()).to(Spans.of(in.meltUnit())), values.number(in.NUMBER()), unit(in));
    }

    private static LengthSyntax.Unit unit(MeltInContext in) {
        return switch (in.meltUnit().getStart().getType()) {
            case Sentences.MINUTE -> LengthSyntax.Unit.MINUTE;
            case Sentences.HOUR -> LengthSyntax.Unit.HOUR;
            case Sentences.DAY -> LengthSyntax.Unit.DAY;
            default -> LengthSyntax.Unit.WEEK;
        };
    }

    private ScheduleSyntax schedule(ScheduleContext s) {
        if (s.hole() != null) {
            return values.hole(s.hole());
        }
        if (s.eachPeriod() != null) {
            return new ScheduleSyntax.EachPeriod(Spans.of(s), each(s.eachPeriod()));
        }
        return s.EVERY() == null
                ? new ScheduleSyntax.AfterInactivity(Spans.of(s), values.duration(s.duration()))
                : every(s);
    }

    private ScheduleSyntax every(ScheduleContext s) {
        Numeral count = values.number(s.NUMBER());
        return s.HOUR() == null
                ? new ScheduleSyntax.EveryDays(Spans.of(s), count, values.date(s.DATE()))
                : new ScheduleSyntax.EveryHours(Spans.of(s), count, values.date(s.DATE()));
    }

    static PeriodSyntax each(EachPeriodContext period) {
        return period(EACH, period.getStart().getType());
    }

    private static PeriodSyntax period(List<Integer> tokens, int type) {
        return PeriodSyntax.values()[tokens.indexOf(type)];
    }

    private BaseSyntax base(BaseContext b) {
        if (b.hole() != null) {
            return values.hole(b.hole());
        }
        if (b.OF_ITS_DAYS() != null) {
            return new BaseSyntax.EachOfItsDays(Spans.of(b));
        }
        if (b.BEYOND() != null) {
            return new BaseSyntax.Beyond(Spans.of(b), values.amount(b.amount()));
        }
        if (b.WHEN_MORE_THAN() != null) {
            return new BaseSyntax.WholeWhenMoreThan(Spans.of(b), values.amount(b.amount()));
        }
        if (b.chargesBack() != null) {
            return new BaseSyntax.ChargesAddedBack(
                    Spans.of(b), period(CHARGES, b.chargesBack().getStart().getType()));
        }
        return b.OF_WHAT_HELD() == null && b.OF_ALL_HELD() == null ? held(b) : new BaseSyntax.Whole(Spans.of(b));
    }

    private BaseSyntax held(BaseContext b) {
        return new BaseSyntax.Held(
                Spans.of(b),
                b.OF_FACE_HELD() != null,
                Optional.ofNullable(b.duration()).map(values::duration));
    }
}
