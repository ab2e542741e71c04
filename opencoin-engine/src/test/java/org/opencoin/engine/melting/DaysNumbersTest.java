package org.opencoin.engine.melting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.DemurrageBase.EachOfItsDays;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Schedule.EachPeriod;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.operation.Update;

/** Days that add up: {@code spec/time-and-demurrage.md}, D12. */
class DaysNumbersTest {

    private static Village village(CharterOf charter, String start) {
        return new Village(charter.allowAnyMember().build(), start)
                .join("a", "Resident")
                .join("b", "Shop");
    }

    private static Village byDays() {
        return village(
                        new CharterOf()
                                .melts(new EachPeriod(Period.MONTH), Ratio.of(165, 10_000_000), new EachOfItsDays()),
                        "2026-01-01T00:00:00")
                .at("2026-01-12T00:00:00")
                .holds("a", 1_000_0000)
                .at("2026-01-22T23:00:00")
                .holds("a", 500_0000);
    }

    @Test
    void each_day_that_is_over_counts_what_was_held_at_its_end() {
        Village v = byDays().until("2026-01-31T23:59:59");
        assertThat(v.has("a")).isEqualTo(1_500_0000);
        v.until("2026-02-01T00:00:00");
        assertThat(v.has("a")).isEqualTo(1_499_5875);
    }

    @Test
    void what_cannot_be_taken_for_days_that_are_over_stays_due_and_outlives_a_snapshot() {
        Village v = byDays().at("2026-01-31T12:00:00");
        v.pays("a", "b", 1_499_8000);
        v.until("2026-02-01T12:00:00");
        assertThat(v.has("a")).isZero();
        Village again = v.restored();
        again.at("2026-02-01T12:00:00").holds("a", 10_0000).until("2026-03-01T00:00:00");
        assertThat(again.has("a")).isEqualTo(9_8077);
    }

    @Test
    void who_is_spared_at_a_step_owes_nothing_for_the_days_before() {
        CharterOf charter = new CharterOf()
                .melts(
                        new EachPeriod(Period.MONTH),
                        Ratio.of(1, 100),
                        new EachOfItsDays(),
                        0,
                        new Destination.ToFund("Commons"),
                        Set.of("Shop"));
        Village v = village(charter, "2026-01-01T00:00:00");
        v.holds("b", 100_00).until("2026-02-01T00:00:00");
        assertThat(v.has("b")).isEqualTo(100_00);
        v.submit(new Update(v.nextId(), "b", Optional.of(List.of("Resident")), Optional.empty()));
        v.until("2026-03-01T00:00:00");
        assertThat(v.has("b")).as("28 days").isEqualTo(72_00);
    }
}
