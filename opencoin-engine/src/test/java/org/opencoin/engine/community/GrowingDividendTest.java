package org.opencoin.engine.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;

/** Dividends that become larger with the money per head, with the numbers of M11.7 to M11.9. */
class GrowingDividendTest {

    private static final Party EVERYBODY = new Party.AnyMember();
    private static final Ratio RATE = Ratio.of(2_382_304, 182L * 1_000_000_000);

    private static CharterOf growing(long amount, Ratio rate, Schedule every) {
        return new CharterOf().allowAnyMember().growingDividend(EVERYBODY, amount, Period.DAY, rate, every);
    }

    @Test
    void ten_becomes_10_26_where_there_are_20_000_for_each() {
        Schedule every = new Schedule.EveryHours(4_383, LocalDate.of(2026, 1, 1));
        Village v = new Village(growing(10_00, RATE, every).build(), "2026-07-02T12:00:00");
        v.join("a", "Resident").holds("a", 20_000_00);
        v.until("2026-07-02T15:59:59");
        assertThat(v.has("a")).isEqualTo(20_000_00);
        v.until("2026-07-02T16:00:00"); // 15:00 by the clocks of winter
        assertThat(v.has("a")).isEqualTo(20_000_00);
        v.until("2026-07-03T00:00:00");
        assertThat(v.has("a")).isEqualTo(20_010_26);
    }

    @Test
    void money_and_heads_are_counted_after_the_dividend_of_the_same_instant() {
        Schedule every = new Schedule.EveryDays(2, LocalDate.of(2026, 5, 14));
        Village v = new Village(growing(10_00, Ratio.of(1, 10), every).build(), "2026-05-15T12:00:00");
        v.join("a", "Resident").join("b", "Resident");
        v.until("2026-05-16T00:00:00"); // 10.00 each; then a tenth of 20.00 for two is added
        assertThat(v.has("a")).isEqualTo(10_00);
        v.until("2026-05-17T00:00:00");
        assertThat(v.has("a")).isEqualTo(21_00);
    }

    @Test
    void what_is_added_is_cut_off_and_nobody_makes_it_grow() {
        Schedule every = new Schedule.EveryDays(1, LocalDate.of(2026, 5, 14));
        Village v = new Village(growing(1_00, Ratio.of(1, 3), every).build(), "2026-05-15T12:00:00");
        v.until("2026-05-17T12:00:00"); // no member: it stays 1.00
        v.join("a", "Resident");
        v.until("2026-05-18T00:00:00");
        assertThat(v.has("a")).isEqualTo(1_00); // 1/3 of 1.00 is 0.33
        v.until("2026-05-19T00:00:00");
        assertThat(v.has("a")).isEqualTo(2_33);
    }

    @Test
    void growth_is_no_entry_and_a_snapshot_keeps_what_has_grown() {
        Schedule every = new Schedule.EveryHours(36, LocalDate.of(2026, 5, 15));
        Village v = new Village(growing(10_00, Ratio.of(1, 10), every).build(), "2026-05-15T12:00:00");
        v.join("a", "Resident").until("2026-05-16T11:00:00");
        long entries = v.community().entries();
        v.community().advanceTo(Village.instant("2026-05-16T13:00:00"));
        assertThat(v.community().entries()).isEqualTo(entries);
        assertThat(v.community().lastMillis()).isEqualTo(Village.instant("2026-05-16T11:00:00"));
        v.restored().until("2026-05-17T00:00:00");
        assertThat(v.has("a")).isEqualTo(21_00);
    }
}
