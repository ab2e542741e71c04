package org.opencoin.dsl.internal.resolve;

import java.util.OptionalInt;
import org.opencoin.dsl.quantity.Power;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.syntax.BaseSyntax;
import org.opencoin.dsl.syntax.Hole;
import org.opencoin.dsl.syntax.LengthSyntax;
import org.opencoin.dsl.syntax.Numeral;
import org.opencoin.dsl.syntax.PeriodSyntax;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.ScheduleSyntax;

/**
 * The rate of one step, from the part that is to be gone in a stated time: {@code 1 - (1 - part)^(step / time)}. A step of
 * a day counts as 24 hours, on the days on which clocks change too.
 */
final class MeltingTime {

    private static final int MINUTES_AN_HOUR = 60;
    private static final int HOURS_A_DAY = 24;
    private static final int MINUTES_A_DAY = HOURS_A_DAY * MINUTES_AN_HOUR;
    private static final int DAYS_A_WEEK = 7;
    private static final int LONGEST_DAYS = 100_000;

    /** Stands for what can't be understood. */
    private static final Ratio SOME = Ratio.of(1, 2);

    private final Context context;

    MeltingTime(Context context) {
        this.context = context;
    }

    Ratio rate(RuleSyntax.Demurrage rule, LengthSyntax length) {
        Ratio part = context.rates().part(rule.rate());
        Ratio minutes = minutes(length);
        OptionalInt hours = hours(rule.schedule());
        boolean inTime = isInRange(minutes, length);
        boolean melts = melts(rule.base());
        if (hours.isEmpty() || !inTime || !melts || rule.rate() instanceof Hole) {
            return SOME;
        }
        Ratio steps = Ratio.of(hours.getAsInt(), 1)
                .times(Ratio.of(MINUTES_AN_HOUR, 1))
                .dividedBy(minutes);
        Ratio left = Ratio.ONE.minus(part);
        Ratio rate = left.signum() == 0 ? Ratio.ZERO : Ratio.ONE.minus(Power.of(left, steps));
        if (rate.signum() == 0) {
            context.findings().report("OC2173", rule.rate().span(), Numbers.percent(part));
        }
        return rate.signum() == 0 ? SOME : rate;
    }

    private static Ratio minutes(LengthSyntax length) {
        int each = switch (length.unit()) {
            case MINUTE -> 1;
            case HOUR -> MINUTES_AN_HOUR;
            case DAY -> MINUTES_A_DAY;
            case WEEK -> DAYS_A_WEEK * MINUTES_A_DAY;
        };
        return Numbers.ratio(length.number().value()).times(Ratio.of(each, 1));
    }

    private boolean isInRange(Ratio minutes, LengthSyntax length) {
        boolean inRange = minutes.compareTo(Ratio.ONE) >= 0
                && minutes.compareTo(Ratio.of((long) LONGEST_DAYS * MINUTES_A_DAY, 1)) <= 0;
        if (!inRange) {
            context.findings().report("OC2170", length.span(), length.number().raw());
        }
        return inRange;
    }

    /** Hours of a step; empty, and said unless it is open, for steps that aren't all as long. */
    private OptionalInt hours(ScheduleSyntax schedule) {
        if (schedule instanceof ScheduleSyntax.EveryDays every) {
            return hours(every.days(), DemurrageMapping.LONGEST_STEP_DAYS, HOURS_A_DAY);
        }
        if (schedule instanceof ScheduleSyntax.EveryHours every) {
            return hours(every.hours(), DemurrageMapping.LONGEST_STEP_HOURS, 1);
        }
        if (schedule instanceof ScheduleSyntax.EachPeriod each && each.period() == PeriodSyntax.DAY) {
            return OptionalInt.of(HOURS_A_DAY);
        }
        if (schedule instanceof ScheduleSyntax.EachPeriod each && each.period() == PeriodSyntax.WEEK) {
            return OptionalInt.of(DAYS_A_WEEK * HOURS_A_DAY);
        }
        if (!(schedule instanceof Hole)) {
            context.findings().report("OC2171", schedule.span());
        }
        return OptionalInt.empty();
    }

    /** Out of range it is reported with the schedule. */
    private static OptionalInt hours(Numeral count, int most, int each) {
        Ratio units = Numbers.ratio(count.value());
        boolean inRange = units.isWhole() && units.signum() > 0 && units.compareTo(Ratio.of(most, 1)) <= 0;
        return inRange ? OptionalInt.of(units.numerator().intValueExact() * each) : OptionalInt.empty();
    }

    private boolean melts(BaseSyntax base) {
        boolean stands = base instanceof BaseSyntax.ChargesAddedBack
                || base instanceof BaseSyntax.EachOfItsDays
                || base instanceof BaseSyntax.Held held && held.ofFace();
        if (stands) {
            context.findings().report("OC2172", base.span());
        }
        return !stands;
    }
}
