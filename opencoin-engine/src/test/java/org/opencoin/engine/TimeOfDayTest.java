package org.opencoin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Period;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.telling.Suggestion;

/** Payments that may take place at some hours only. */
final class TimeOfDayTest {

    private static final Condition NIGHT = new Condition.TakesPlaceFrom(LocalTime.of(22, 0), LocalTime.of(6, 0));

    private static Explanation at(String local, CharterOf rules, long amount) throws Exception {
        Charter charter = rules.build();
        long founded = Village.instant("2026-01-01T12:00:00");
        try (Ledger ledger = OpenCoin.inMemory(charter)) {
            ledger.submit(founded, new Join("1", "a", List.of("Resident"), Map.of()));
            ledger.submit(founded, new Join("2", "b", List.of("Shop"), Map.of()));
            ledger.submit(founded, new Issue("3", "a", "PIO", "Vault", 100_00, Map.of()));
            ledger.submit(Village.instant(local), Payment.of("p", "a", "b", "PIO", amount));
            return ledger.explain("p").orElseThrow();
        }
    }

    private static CharterOf nobodyPaysAtNight() {
        return new CharterOf().issueToAnyMember().allowAnyMember().forbid(NIGHT);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10T21:59:59, true",
        "2026-01-10T22:00:00, false",
        "2026-01-11T00:00:00, false",
        "2026-01-11T05:59:59, false",
        "2026-01-11T06:00:00, true",
        "2026-01-11T12:00:00, true"
    })
    void the_first_time_is_included_the_second_left_out_and_the_night_runs_over_midnight(String local, boolean passes)
            throws Exception {
        assertThat(at(local, nobodyPaysAtNight(), 1_00).reasons().isEmpty()).isEqualTo(passes);
    }

    @Test
    void a_refusal_says_what_the_clocks_showed_and_when_it_passes() throws Exception {
        Explanation told = at("2026-01-10T23:14:05", nobodyPaysAtNight(), 1_00);
        assertThat(told.suggestions()).containsExactly(new Suggestion.Time(Village.instant("2026-01-11T06:00:00")));
        assertThat(told.text("en"))
                .contains("What it saw: the time of the day: 23:14:05")
                .contains("the payment takes place from 06:00 to 22:00");
        assertThat(told.text("fr")).contains("l'heure : 23:14:05").contains("le paiement a lieu de 06:00 à 22:00");
    }

    @Test
    void a_limit_by_the_day_and_a_night_pass_together_in_the_morning() throws Exception {
        CharterOf rules = nobodyPaysAtNight().paymentsOf("Resident", 30_00, Period.DAY);
        Charter charter = rules.build();
        try (Ledger ledger = OpenCoin.inMemory(charter)) {
            long evening = Village.instant("2026-01-10T20:00:00");
            ledger.submit(evening, new Join("1", "a", List.of("Resident"), Map.of()));
            ledger.submit(evening, new Join("2", "b", List.of("Shop"), Map.of()));
            ledger.submit(evening, new Issue("3", "a", "PIO", "Vault", 100_00, Map.of()));
            ledger.submit(evening, Payment.of("p", "a", "b", "PIO", 25_00));
            ledger.submit(Village.instant("2026-01-10T21:00:00"), Payment.of("q", "a", "b", "PIO", 25_00));
            assertThat(ledger.explain("q").orElseThrow().suggestions())
                    .contains(new Suggestion.Time(Village.instant("2026-01-11T06:00:00")));
        }
    }

    @Test
    void what_no_time_of_the_day_lets_pass_is_given_no_time() throws Exception {
        CharterOf rules = nobodyPaysAtNight().forbid(new Condition.HasRole(Condition.Side.PAYEE, "Shop"));
        assertThat(at("2026-01-10T23:00:00", rules, 1_00).suggestions()).isEmpty();
    }

    /** On 25 October 2026 the clocks of Paris go from 03:00 back to 02:00. */
    @Test
    void an_hour_that_a_clock_change_repeats_counts_both_times() throws Exception {
        Condition hour = new Condition.TakesPlaceFrom(LocalTime.of(2, 0), LocalTime.of(3, 0));
        long first = Village.instant("2026-10-25T02:30:00");
        for (long instant : new long[] {first, first + 3_600_000}) {
            try (Ledger ledger = OpenCoin.inMemory(new CharterOf()
                    .issueToAnyMember()
                    .allowAnyMember()
                    .forbid(hour)
                    .build())) {
                ledger.submit(first - 86_400_000, new Join("1", "a", List.of("Resident"), Map.of()));
                ledger.submit(first - 86_400_000, new Issue("3", "a", "PIO", "Vault", 100_00, Map.of()));
                ledger.submit(first - 86_400_000, new Join("2", "b", List.of("Shop"), Map.of()));
                ledger.submit(instant, Payment.of("p", "a", "b", "PIO", 1_00));
                assertThat(ledger.explain("p").orElseThrow().reasons()).hasSize(1);
            }
        }
    }
}
