package org.opencoin.engine.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.opencoin.dsl.charter.Period;

class PeriodCursorProperties {

    private static final long YEAR_1900 = -2_208_988_800_000L;
    private static final long YEAR_2100 = 4_102_444_800_000L;

    @Provide
    Arbitrary<WallClock> clocks() {
        return Arbitraries.of(
                        "Europe/Paris",
                        "America/Sao_Paulo",
                        "America/St_Johns",
                        "Pacific/Apia",
                        "Asia/Kathmandu",
                        "America/Havana",
                        "UTC")
                .map(id -> WallClock.of(ZoneId.of(id)));
    }

    @Property
    void every_instant_is_in_one_period_and_remembering_changes_no_answer(
            @ForAll("clocks") WallClock clock,
            @ForAll Period period,
            @ForAll @Size(max = 10) List<@LongRange(min = YEAR_1900, max = YEAR_2100) Long> instants) {
        PeriodCursor cursor = PeriodCursor.over(clock, period);
        for (long at : instants) {
            assertThat(cursor.start(at)).isEqualTo(clock.startOf(period, at)).isLessThanOrEqualTo(at);
            assertThat(cursor.end(at)).isEqualTo(clock.nextStart(period, at)).isGreaterThan(at);
            assertThat(clock.startOf(period, cursor.end(at))).isEqualTo(cursor.end(at));
            assertThat(cursor.number(at))
                    .isEqualTo(PeriodCursor.over(clock, period).number(at));
            assertThat(cursor.number(cursor.end(at)))
                    .isGreaterThan(PeriodCursor.over(clock, period).number(at));
        }
    }
}
