package org.opencoin.dsl.internal.resolve;

import java.math.BigDecimal;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.syntax.Count;
import org.opencoin.dsl.syntax.DurationSyntax;
import org.opencoin.dsl.syntax.Hole;
import org.opencoin.dsl.syntax.Numeral;
import org.opencoin.dsl.syntax.Rate;
import org.opencoin.dsl.syntax.ScheduleSyntax;

/** Rates, counts and lengths of time. */
final class Rates {

    /** Longest span that can be said, in days or months or hours. */
    private static final int HOURS_A_DAY = 24;

    private static final int LONGEST_DAYS = 36_600;
    private static final int LONGEST_HOURS = LONGEST_DAYS * HOURS_A_DAY;
    private static final int LONGEST = 100_000;

    private static final int DAYS_A_WEEK = 7;
    private static final int MONTHS_A_QUARTER = 3;
    private static final int MONTHS_A_HALF_YEAR = 6;
    private static final int MONTHS_A_YEAR = 12;

    private final Findings findings;
    private final Holes holes;

    Rates(Findings findings, Holes holes) {
        this.findings = findings;
        this.holes = holes;
    }

    /** A part of something, more than nothing and at most all. */
    Ratio part(Rate rate) {
        if (rate instanceof Hole hole) {
            holes.open(hole, Told.of("a rate", "un taux"));
            return Ratio.of(1, 2);
        }
        if (isOverZero(rate)) {
            return outOfRange(rate);
        }
        Ratio part = value(rate);
        return part.signum() > 0 && part.compareTo(Ratio.ONE) <= 0 ? part : outOfRange(rate);
    }

    private Ratio outOfRange(Rate rate) {
        findings.report("OC2023", rate.span(), written(rate));
        return Ratio.of(1, 2);
    }

    private static boolean isOverZero(Rate rate) {
        return rate instanceof Rate.Fraction fraction
                        && fraction.denominator().value().signum() == 0
                || rate instanceof Rate.Percent percent
                        && percent.denominator()
                                .map(n -> n.value().signum() == 0)
                                .orElse(false);
    }

    private static Ratio value(Rate rate) {
        if (rate instanceof Rate.Fraction fraction) {
            return ratio(fraction.numerator()).dividedBy(ratio(fraction.denominator()));
        }
        Rate.Percent percent = (Rate.Percent) rate;
        Ratio hundreds = ratio(percent.number()).dividedBy(Ratio.of(100, 1));
        return percent.denominator()
                .map(below -> hundreds.dividedBy(ratio(below)))
                .orElse(hundreds);
    }

    private static String written(Rate rate) {
        if (rate instanceof Rate.Fraction fraction) {
            return fraction.numerator().raw() + '/' + fraction.denominator().raw();
        }
        Rate.Percent percent = (Rate.Percent) rate;
        return percent.number().raw()
                + percent.denominator().map(below -> '/' + below.raw()).orElse("") + " %";
    }

    private static Ratio ratio(Numeral number) {
        return Numbers.ratio(number.value());
    }

    /** A whole number within bounds, or a hole; the least one stands for what can't be understood. */
    int whole(Count count, int least, int most) {
        if (count instanceof Hole hole) {
            holes.open(hole, Told.of("a number", "un nombre"));
            return least;
        }
        return whole((Numeral) count, least, most);
    }

    /** A whole number within bounds. */
    int whole(Numeral number, int least, int most) {
        BigDecimal value = number.value().stripTrailingZeros();
        boolean within = value.scale() <= 0
                && value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!within) {
            findings.report("OC2024", number.span(), number.raw(), least, most);
        }
        return within ? value.intValueExact() : least;
    }

    /** Days, whole or with decimals that make whole hours, or hours: the latter two pass whatever clocks do. */
    Schedule every(ScheduleSyntax every) {
        if (every instanceof ScheduleSyntax.EveryHours hours) {
            return new Schedule.EveryHours(whole(hours.hours(), 1, LONGEST_HOURS), hours.from());
        }
        ScheduleSyntax.EveryDays days = (ScheduleSyntax.EveryDays) every;
        BigDecimal hours =
                days.days().value().multiply(BigDecimal.valueOf(HOURS_A_DAY)).stripTrailingZeros();
        boolean isWhole = days.days().value().stripTrailingZeros().scale() <= 0;
        if (isWhole) {
            return new Schedule.EveryDays(whole(days.days(), 1, LONGEST_DAYS), days.from());
        }
        boolean fits = hours.scale() <= 0 && hours.compareTo(BigDecimal.valueOf(LONGEST_HOURS)) <= 0;
        if (!fits || hours.signum() <= 0) {
            findings.report("OC2150", days.days().span(), days.days().raw());
        }
        return new Schedule.EveryHours(fits ? Math.max(1, hours.intValueExact()) : 1, days.from());
    }

    /** A length of time on the charter's clock. */
    Span span(DurationSyntax duration) {
        int count = whole(duration.count(), 1, LONGEST);
        return switch (duration.unit()) {
            case HOUR -> new Span.Hours(count);
            case DAY -> new Span.Days(count);
            case WEEK -> new Span.Days(count * DAYS_A_WEEK);
            case MONTH -> new Span.Months(count);
            case QUARTER -> new Span.Months(count * MONTHS_A_QUARTER);
            case HALF_YEAR -> new Span.Months(count * MONTHS_A_HALF_YEAR);
            case YEAR -> new Span.Months(count * MONTHS_A_YEAR);
        };
    }

    /** A length of time in days or months; hours are reported. */
    Span daysOrMonths(DurationSyntax duration) {
        Span span = span(duration);
        if (span instanceof Span.Hours) {
            findings.report("OC2026", duration.span());
            return new Span.Days(1);
        }
        return span;
    }
}
