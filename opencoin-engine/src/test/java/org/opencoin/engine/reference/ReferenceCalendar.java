package org.opencoin.engine.reference;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.dsl.charter.Span;

/** Local time, one day after the other. */
record ReferenceCalendar(ZoneId zone) {

    LocalDate day(long at) {
        return local(at).toLocalDate();
    }

    ZonedDateTime local(long at) {
        return Instant.ofEpochMilli(at).atZone(zone);
    }

    long midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    /** First day of the period a day is in. */
    LocalDate start(Period period, LocalDate day) {
        return switch (period) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case HALF_YEAR -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 6 * 6 + 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** Whether charges of a schedule fall at 00:00 of that day. */
    boolean due(Schedule schedule, LocalDate day) {
        if (schedule instanceof Schedule.EachPeriod each) {
            return start(each.period(), day).equals(day);
        }
        if (schedule instanceof Schedule.EveryDays every) {
            long since = day.toEpochDay() - every.from().toEpochDay();
            return since > 0 && since % every.days() == 0;
        }
        return false;
    }

    /** When hours that are counted from 00:00 of a day are full, the first time after an instant. */
    long nextFull(Schedule.EveryHours every, long after) {
        long full = midnight(every.from()) + every.hours() * 3_600_000L;
        while (full <= after) {
            full += every.hours() * 3_600_000L;
        }
        return full;
    }

    long plus(long at, Span span) {
        ZonedDateTime local = local(at);
        if (span instanceof Span.Days days) {
            return millis(local.toLocalDateTime().plusDays(days.count()));
        }
        if (span instanceof Span.Months months) {
            return millis(local.toLocalDateTime().plusMonths(months.count()));
        }
        return at + ((Span.Hours) span).count() * 3_600_000L;
    }

    long minus(long at, Span span) {
        LocalDateTime local = local(at).toLocalDateTime();
        if (span instanceof Span.Days days) {
            return millis(local.minusDays(days.count()));
        }
        return span instanceof Span.Months months
                ? millis(local.minusMonths(months.count()))
                : at - ((Span.Hours) span).count() * 3_600_000L;
    }

    /** A time that doesn't exist is the first instant after the gap; one that exists twice is the first. */
    private long millis(LocalDateTime time) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(time);
        return transition != null && transition.isGap()
                ? transition.getInstant().toEpochMilli()
                : time.atZone(zone).withEarlierOffsetAtOverlap().toInstant().toEpochMilli();
    }
}
