package org.opencoin.dsl.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.charter.Window;

class WindowsTest {

    private static List<Window> all() {
        List<Window> all = new ArrayList<>();
        for (Period period : Period.values()) {
            all.add(new Window.Calendar(period));
        }
        for (int count : new int[] {1, 2, 3, 4, 6, 7, 8, 12, 13, 31, 32, 92, 93, 184, 185, 366, 367}) {
            all.add(new Window.Rolling(new Span.Days(count)));
            all.add(new Window.Rolling(new Span.Months(count)));
            all.add(new Window.Rolling(new Span.Hours(count)));
        }
        return all;
    }

    @Test
    void a_longer_window_begins_no_later_whenever_one_looks() {
        List<LocalDateTime> instants = LocalDateTime.parse("2027-01-01T00:00")
                .toLocalDate()
                .datesUntil(LocalDateTime.parse("2029-02-01T00:00").toLocalDate())
                .flatMap(day -> List.of(day.atStartOfDay(), day.atTime(23, 59)).stream())
                .toList();
        for (Window longer : all()) {
            for (Window shorter : all()) {
                if (Windows.contains(longer, shorter)) {
                    assertThat(instants)
                            .as("%s contains %s", longer, shorter)
                            .noneMatch(at -> lastBefore(longer, at).isAfter(lastBefore(shorter, at)));
                }
            }
        }
    }

    @Test
    void what_anybody_would_say_is_known() {
        Window week = new Window.Rolling(new Span.Days(7));
        assertThat(Windows.contains(week, new Window.Calendar(Period.DAY))).isTrue();
        assertThat(Windows.contains(week, new Window.Rolling(new Span.Days(1)))).isTrue();
        assertThat(Windows.contains(week, new Window.Calendar(Period.WEEK)))
                .as("7 days may be cut short")
                .isFalse();
        assertThat(Windows.contains(new Window.Rolling(new Span.Months(1)), week))
                .as("no unit is another")
                .isFalse();
        assertThat(Windows.contains(new Window.Calendar(Period.MONTH), new Window.Rolling(new Span.Days(1))))
                .as("a month has just begun")
                .isFalse();
    }

    /** On a clock that is never changed. */
    private static LocalDateTime lastBefore(Window window, LocalDateTime at) {
        if (window instanceof Window.Calendar calendar) {
            return start(calendar.period(), at).minus(1, ChronoUnit.MILLIS);
        }
        Span length = ((Window.Rolling) window).length();
        if (length instanceof Span.Days days) {
            return at.minusDays(days.count());
        }
        return length instanceof Span.Months months
                ? at.minusMonths(months.count())
                : at.minusHours(((Span.Hours) length).count());
    }

    private static LocalDateTime start(Period period, LocalDateTime at) {
        LocalDateTime day = at.truncatedTo(ChronoUnit.DAYS);
        int month = day.getMonthValue() - 1;
        return switch (period) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth(month / 3 * 3 + 1);
            case HALF_YEAR -> day.withDayOfMonth(1).withMonth(month / 6 * 6 + 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }
}
