package org.opencoin.engine.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Span;

/**
 * The calendar of a time zone.
 *
 * <p>A local time that a clock change leaves out falls at the first instant after the gap; one that exists twice is the
 * first of the two. A period runs from the start of its first day to the start of the next period's; where a clock goes
 * back over midnight, the hour lived twice belongs to the new day. A day that a zone left out has no instant.
 */
public final class WallClock {

    /** Later than any ledger time: what lies further ahead than a million years. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final long MILLIS_PER_HOUR = 3_600_000L;
    private static final long FARTHEST_DAYS = 366_000_000L;
    private static final long FARTHEST_MONTHS = 12_000_000L;

    private final ZoneId zone;
    private final ZoneRules rules;

    private WallClock(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    /** The calendar of that zone. */
    public static WallClock of(ZoneId zone) {
        return new WallClock(zone);
    }

    /** The zone. */
    public ZoneId zone() {
        return zone;
    }

    /** The instant at which clocks show that time. */
    public long at(LocalDateTime local) {
        ZoneOffsetTransition change = rules.getTransition(local);
        if (change != null && change.isGap()) {
            return change.getInstant().toEpochMilli();
        }
        ZoneOffset first = rules.getValidOffsets(local).get(0);
        return local.toInstant(first).toEpochMilli();
    }

    /** What clocks show at an instant. */
    public LocalDateTime local(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), zone);
    }

    /** The first instant of a day. */
    public long startOf(LocalDate day) {
        return at(day.atStartOfDay());
    }

    /** The first day of the period an instant is in. */
    public LocalDate firstDay(Period period, long millis) {
        LocalDate first = firstDay(period, local(millis).toLocalDate());
        LocalDate next = next(period, first);
        return millis < startOf(next) ? first : next;
    }

    /** The first instant of the period an instant is in. */
    public long startOf(Period period, long millis) {
        return startOf(firstDay(period, millis));
    }

    /** The first instant after {@code millis} at which a period begins. */
    public long nextStart(Period period, long millis) {
        LocalDate next = next(period, firstDay(period, millis));
        while (startOf(next) <= millis) {
            next = next(period, next);
        }
        return startOf(next);
    }

    /** The first instant after {@code millis} at which clocks show that time of the day. */
    public long nextTime(LocalTime time, long millis) {
        LocalDate day = local(millis).toLocalDate();
        while (at(day.atTime(time)) <= millis) {
            day = day.plusDays(1);
        }
        return at(day.atTime(time));
    }

    /**
     * The first instant after {@code millis} among the starts of {@code from} + {@code days}, + 2 x {@code days} and so on.
     *
     * @param days at least 1
     */
    public long nextEvery(int days, LocalDate from, long millis) {
        long passed = local(millis).toLocalDate().toEpochDay() - from.toEpochDay();
        long times = Math.max(1, Math.floorDiv(passed, days));
        long due = startOf(from.plusDays(times * days));
        while (due <= millis) {
            times++;
            due = startOf(from.plusDays(times * days));
        }
        return due;
    }

    /**
     * The first instant after {@code millis} among those {@code hours}, 2 x {@code hours} and so on hours after the start of
     * {@code from}; hours pass whatever clocks do.
     *
     * @param hours at least 1
     */
    public long nextHours(int hours, LocalDate from, long millis) {
        long start = startOf(from);
        long step = hours * MILLIS_PER_HOUR;
        return start + Math.max(1, Math.floorDiv(millis - start, step) + 1) * step;
    }

    /** The number of a period: consecutive for consecutive periods. */
    public static long number(Period period, LocalDate day) {
        long months = day.getYear() * 12L + day.getMonthValue() - 1;
        return switch (period) {
            case DAY -> day.toEpochDay();
            case WEEK -> Math.floorDiv(day.toEpochDay() + 3, 7); // day 0 was a Thursday
            case MONTH -> months;
            case QUARTER -> Math.floorDiv(months, 3);
            case HALF_YEAR -> Math.floorDiv(months, 6);
            case YEAR -> day.getYear();
        };
    }

    /**
     * The instant a span later: days and months on the clock's face, hours as elapsed time.
     *
     * @return {@link #NEVER} when it lies more than a million years ahead
     */
    public long plus(long millis, Span span) {
        return nth(millis, span, 1);
    }

    /** The instant a span earlier; more than a million years earlier is the least {@code long}. */
    public long minus(long millis, Span span) {
        return nth(millis, span, -1);
    }

    /**
     * The anchor plus {@code n} times the span at once: a month anchored on the 31st falls on 28 February and then again on
     * 31 March.
     *
     * @param n how many times, negative for the past
     */
    public long nth(long anchor, Span span, long n) {
        long count = Math.multiplyExact(count(span), n);
        if (Math.abs(count) > farthest(span)) {
            return count > 0 ? NEVER : Long.MIN_VALUE;
        }
        if (span instanceof Span.Hours) {
            return anchor + count * MILLIS_PER_HOUR;
        }
        LocalDateTime local = local(anchor);
        return at(span instanceof Span.Days ? local.plusDays(count) : local.plusMonths(count));
    }

    private static long count(Span span) {
        if (span instanceof Span.Days days) {
            return days.count();
        }
        return span instanceof Span.Months months ? months.count() : ((Span.Hours) span).count();
    }

    private static long farthest(Span span) {
        if (span instanceof Span.Days) {
            return FARTHEST_DAYS;
        }
        return span instanceof Span.Months ? FARTHEST_MONTHS : FARTHEST_DAYS * 24;
    }

    private static LocalDate firstDay(Period period, LocalDate day) {
        return switch (period) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> firstOf(day, 3);
            case HALF_YEAR -> firstOf(day, 6);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    private static LocalDate firstOf(LocalDate day, int months) {
        int month = (day.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(day.getYear(), month, 1);
    }

    private static LocalDate next(Period period, LocalDate firstDay) {
        return switch (period) {
            case DAY -> firstDay.plusDays(1);
            case WEEK -> firstDay.plusWeeks(1);
            case MONTH -> firstDay.plusMonths(1);
            case QUARTER -> firstDay.plusMonths(3);
            case HALF_YEAR -> firstDay.plusMonths(6);
            case YEAR -> firstDay.plusYears(1);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WallClock clock && zone.equals(clock.zone);
    }

    @Override
    public int hashCode() {
        return zone.hashCode();
    }

    @Override
    public String toString() {
        return zone.toString();
    }
}
