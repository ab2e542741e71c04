package org.opencoin.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Span;

class WallClockTest {

    private static final WallClock PARIS = WallClock.of(ZoneId.of("Europe/Paris"));

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-02-28T23:00:00.000Z, 2026-03-01T23:00:00.000Z",
        "WEEK, 2026-02-22T23:00:00.000Z, 2026-03-01T23:00:00.000Z",
        "MONTH, 2026-02-28T23:00:00.000Z, 2026-03-31T22:00:00.000Z",
        "QUARTER, 2025-12-31T23:00:00.000Z, 2026-03-31T22:00:00.000Z",
        "HALF_YEAR, 2025-12-31T23:00:00.000Z, 2026-06-30T22:00:00.000Z",
        "YEAR, 2025-12-31T23:00:00.000Z, 2026-12-31T23:00:00.000Z"
    })
    void a_period_begins_at_local_midnight(Period period, String start, String next) {
        long at = millis("2026-03-01T10:00:00.000Z"); // a Sunday
        assertThat(text(PARIS.startOf(period, at))).isEqualTo(start);
        assertThat(text(PARIS.nextStart(period, at))).isEqualTo(next);
        assertThat(text(PARIS.nextStart(period, millis(next) - 1))).isEqualTo(next);
        assertThat(PARIS.startOf(period, millis(next))).isEqualTo(millis(next));
    }

    @Test
    void months_are_counted_from_the_anchor_and_never_from_the_last_date() {
        long anchor = PARIS.at(LocalDateTime.parse("2026-01-31T12:00"));
        Span month = new Span.Months(1);
        assertThat(PARIS.local(PARIS.nth(anchor, month, 1))).isEqualTo(LocalDateTime.parse("2026-02-28T12:00"));
        assertThat(PARIS.local(PARIS.nth(anchor, month, 2))).isEqualTo(LocalDateTime.parse("2026-03-31T12:00"));
        assertThat(PARIS.local(PARIS.minus(anchor, new Span.Months(2))))
                .isEqualTo(LocalDateTime.parse("2025-11-30T12:00"));
    }

    @Test
    void thirty_days_keep_the_time_on_the_clock_and_hours_elapse() {
        long before = PARIS.at(LocalDateTime.parse("2026-03-28T12:00"));
        assertThat(PARIS.plus(before, new Span.Days(1)) - before).isEqualTo(23 * 3_600_000L);
        assertThat(PARIS.plus(before, new Span.Hours(24)) - before).isEqualTo(24 * 3_600_000L);
    }

    @Test
    void a_time_the_spring_leaves_out_is_the_first_instant_after_it() {
        assertThat(text(PARIS.at(LocalDateTime.parse("2026-03-29T02:30")))).isEqualTo("2026-03-29T01:00:00.000Z");
    }

    @Test
    void a_time_the_autumn_repeats_is_the_first_of_the_two() {
        assertThat(text(PARIS.at(LocalDateTime.parse("2026-10-25T02:30")))).isEqualTo("2026-10-25T00:30:00.000Z");
    }

    @Test
    void a_day_without_midnight_begins_when_the_gap_ends() {
        WallClock saoPaulo = WallClock.of(ZoneId.of("America/Sao_Paulo"));
        assertThat(text(saoPaulo.startOf(LocalDate.parse("2018-11-04")))).isEqualTo("2018-11-04T03:00:00.000Z");
    }

    @Test
    void an_hour_lived_twice_over_midnight_belongs_to_the_new_day() {
        WallClock stJohns = WallClock.of(ZoneId.of("America/St_Johns")); // 00:01 became 23:01 on 2010-11-07
        long midnight = stJohns.startOf(LocalDate.parse("2010-11-07"));
        long again = midnight + 30 * 60_000;
        assertThat(stJohns.local(again)).isEqualTo(LocalDateTime.parse("2010-11-06T23:30"));
        assertThat(stJohns.startOf(Period.DAY, again)).isEqualTo(midnight);
        assertThat(stJohns.nextStart(Period.DAY, again)).isEqualTo(stJohns.startOf(LocalDate.parse("2010-11-08")));
    }

    @Test
    void a_day_that_a_zone_left_out_has_no_instant() {
        WallClock apia = WallClock.of(ZoneId.of("Pacific/Apia")); // no 30 December 2011
        long evening = apia.at(LocalDateTime.parse("2011-12-29T20:00"));
        assertThat(apia.local(apia.nextStart(Period.DAY, evening))).isEqualTo(LocalDateTime.parse("2011-12-31T00:00"));
    }

    @Test
    void every_thirty_days_counts_from_the_date_and_skips_the_date_itself() {
        LocalDate from = LocalDate.parse("2026-01-01");
        long first = PARIS.startOf(LocalDate.parse("2026-01-31"));
        assertThat(PARIS.nextEvery(30, from, millis("2020-01-01T00:00:00.000Z")))
                .isEqualTo(first);
        assertThat(PARIS.nextEvery(30, from, first - 1)).isEqualTo(first);
        assertThat(PARIS.nextEvery(30, from, first)).isEqualTo(PARIS.startOf(LocalDate.parse("2026-03-02")));
    }

    @Test
    void every_twelve_hours_counts_hours_as_they_pass() {
        LocalDate from = LocalDate.parse("2026-03-28");
        long start = PARIS.startOf(from);
        List<String> due = new ArrayList<>();
        for (long at = PARIS.nextHours(12, from, start); due.size() < 4; at = PARIS.nextHours(12, from, at)) {
            due.add(PARIS.local(at).toString());
        }
        assertThat(due)
                .as("clocks go forward on the 29th")
                .containsExactly("2026-03-28T12:00", "2026-03-29T00:00", "2026-03-29T13:00", "2026-03-30T01:00");
        assertThat(PARIS.nextHours(12, from, start - 1)).isEqualTo(start + 12 * 3_600_000L);
        assertThat(PARIS.nextHours(12, from, millis("2020-01-01T00:00:00.000Z")))
                .isEqualTo(start + 12 * 3_600_000L);
    }

    @Test
    void what_lies_beyond_a_million_years_never_comes() {
        assertThat(PARIS.nth(0, new Span.Months(Integer.MAX_VALUE), 1000)).isEqualTo(WallClock.NEVER);
        assertThat(PARIS.nth(0, new Span.Days(Integer.MAX_VALUE), -1000)).isEqualTo(Long.MIN_VALUE);
    }

    private static long millis(String text) {
        return LedgerTime.parse(text).orElseThrow();
    }

    private static String text(long millis) {
        return LedgerTime.text(millis);
    }
}
