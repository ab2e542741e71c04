package org.opencoin.engine.melting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.DemurrageBase.Beyond;
import org.opencoin.dsl.charter.DemurrageBase.HeldLongerThan;
import org.opencoin.dsl.charter.DemurrageBase.WholeBalance;
import org.opencoin.dsl.charter.DemurrageBase.WholeWhenBeyond;
import org.opencoin.dsl.charter.DemurrageBase.WithChargesAddedBack;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.dsl.charter.Schedule.AfterInactivity;
import org.opencoin.dsl.charter.Schedule.EachPeriod;
import org.opencoin.dsl.charter.Schedule.EveryDays;
import org.opencoin.dsl.charter.Schedule.EveryHours;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.quantity.Power;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.Update;

class MeltingNumbersTest {

    private static final Schedule MONTHLY = new EachPeriod(Period.MONTH);
    private static final Schedule DAILY = new EachPeriod(Period.DAY);
    private static final Ratio ONE_PERCENT = Ratio.of(1, 100);
    private static final Ratio TWO_PERCENT = Ratio.of(2, 100);
    private static final Schedule IDLE = new AfterInactivity(new Span.Months(3));

    private static Village village(CharterOf charter, String start) {
        return new Village(charter.allowAnyMember().build(), start)
                .join("a", "Resident")
                .join("b", "Shop");
    }

    @Test
    void one_percent_a_month_beyond_50_leaves_148_01_of_150_after_two_months() {
        Village v = village(new CharterOf().melts(MONTHLY, ONE_PERCENT, new Beyond(50_00)), "2026-01-01T12:00:00");
        v.holds("a", 150_00).until("2026-03-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(148_01);
        assertThat(v.has("fund:Commons")).isEqualTo(1_99);
    }

    @Test
    void the_whole_balance_when_beyond_leaves_147_02() {
        Village v =
                village(new CharterOf().melts(MONTHLY, ONE_PERCENT, new WholeWhenBeyond(50_00)), "2026-01-01T12:00:00");
        v.holds("a", 150_00).until("2026-03-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(147_02);
    }

    @Test
    void four_quarters_of_a_year_leave_92_the_last_on_new_year_closing_the_year_that_ends() {
        Schedule quarterly = new EachPeriod(Period.QUARTER);
        Village v = village(
                new CharterOf().melts(quarterly, TWO_PERCENT, new WithChargesAddedBack(Period.YEAR)),
                "2026-01-01T12:00:00");
        v.holds("a", 100_00).until("2027-01-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(92_00);
        v.until("2027-04-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(90_16);
    }

    @Test
    void half_a_percent_a_month_with_the_year_added_back_leaves_883_60_of_1000_after_two_years() {
        Village v = village(
                new CharterOf().melts(MONTHLY, Ratio.of(5, 1000), new WithChargesAddedBack(Period.YEAR)),
                "2026-01-01T12:00:00");
        v.holds("a", 1_000_00).until("2028-01-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(883_60);
    }

    @Test
    void seven_percent_a_year_by_the_day_carries_its_rest_so_small_balances_melt_too() {
        CharterOf charter = new CharterOf().melts(DAILY, Ratio.of(7, 36_500), new WithChargesAddedBack(Period.YEAR));
        Village v = village(charter, "2026-01-01T12:00:00");
        v.holds("a", 100_00).holds("b", 50).until("2027-01-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(93_00);
        assertThat(v.has("b")).isEqualTo(47);
    }

    @Test
    void compounding_by_the_day_melts_what_is_held_to_the_last_bit() {
        Village v =
                village(new CharterOf().melts(DAILY, Ratio.of(7, 36_500), new WholeBalance()), "2026-01-01T12:00:00");
        v.holds("a", 100_00).until("2027-01-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(93_24);
    }

    @Test
    void two_percent_every_30_days_counts_from_its_date() {
        Village v = village(
                new CharterOf().melts(new EveryDays(30, LocalDate.of(2026, 1, 1)), TWO_PERCENT, new WholeBalance()),
                "2026-01-01T12:00:00");
        v.holds("a", 1_000_00).until("2026-03-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(980_00);
        assertThat(v.steps()).hasSize(1);
        assertThat(v.steps().get(0).atMillis()).isEqualTo(Village.instant("2026-01-31T00:00:00"));
    }

    @Test
    void steps_of_hours_carry_their_rest_and_look_at_what_is_held_at_the_hour() {
        Village v = village(
                new CharterOf()
                        .melts(new EveryHours(12, LocalDate.of(2026, 1, 1)), Ratio.of(1, 1000), new WholeBalance()),
                "2026-01-01T00:00:00");
        v.holds("a", 1_00).until("2026-01-03T00:00:00");
        assertThat(v.steps()).hasSize(4);
        assertThat(v.has("a")).as("0.1 cents and a little less each time").isEqualTo(1_00);
        v.until("2026-01-06T00:00:00");
        assertThat(v.has("a"))
                .as("0.99 are left of ten charges, exactly 0.990045")
                .isEqualTo(99);
    }

    @Test
    void money_held_more_than_90_days_is_first_charged_on_2_april_and_940_are_left_after_365_charges() {
        HeldLongerThan ninety = new HeldLongerThan(new Span.Days(90), true);
        Village v = village(new CharterOf().melts(DAILY, Ratio.of(6, 36_500), ninety), "2026-01-01T11:00:00");
        v.at("2026-01-01T12:00:00").holds("a", 1_000_00).until("2026-04-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(1_000_00);
        v.until("2026-04-02T12:00:00");
        assertThat(v.has("a")).isEqualTo(999_84);
        v.until("2027-04-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(940_00);
    }

    @Test
    void a_note_of_5_over_three_month_ends_at_1_percent_of_face_is_worth_4_85() {
        HeldLongerThan face = new HeldLongerThan(new Span.Days(0), true);
        Village v = village(new CharterOf().melts(MONTHLY, ONE_PERCENT, face), "2026-07-05T12:00:00");
        v.holds("a", 5_00).until("2026-10-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(4_85);
    }

    @Test
    void paying_takes_the_oldest_lot_first_by_its_worth() {
        HeldLongerThan face = new HeldLongerThan(new Span.Days(0), true);
        Village v = village(new CharterOf().melts(MONTHLY, ONE_PERCENT, face), "2026-01-05T12:00:00");
        v.holds("a", 100_00).until("2026-02-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(99_00);
        v.pays("a", "b", 49_50);
        v.until("2026-03-01T12:00:00");
        assertThat(v.has("a")).as("half the face is left: 0.50 of 50").isEqualTo(49_00);
        assertThat(v.has("b")).as("what was received is as new").isEqualTo(49_00);
    }

    @Test
    void an_emptied_account_forgets_its_lots() {
        HeldLongerThan old = new HeldLongerThan(new Span.Days(30), false);
        Village v = village(new CharterOf().melts(MONTHLY, ONE_PERCENT, old), "2026-01-05T12:00:00");
        v.holds("a", 100_00).at("2026-02-10T12:00:00").pays("a", "b", 100_00);
        v.pays("b", "a", 100_00);
        v.until("2026-03-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(100_00);
    }

    @Test
    void an_idle_purse_pays_2_percent_after_three_months_and_again_three_months_later() {
        Village v = idle();
        v.at("2026-01-14T10:32:00").holds("a", 100_00).until("2026-04-14T10:31:59");
        assertThat(v.has("a")).isEqualTo(100_00);
        v.until("2026-04-14T10:32:00");
        assertThat(v.has("a")).isEqualTo(98_00);
        v.until("2027-01-14T10:32:00");
        assertThat(v.has("a")).isEqualTo(92_24);
        assertThat(v.steps()).hasSize(4);
    }

    @Test
    void the_least_charge_empties_a_small_purse_and_no_further() {
        Village v = idle();
        v.holds("a", 10).holds("b", 1).until("2026-04-20T12:00:00");
        assertThat(v.has("a")).isEqualTo(9);
        assertThat(v.has("b")).isZero();
        assertThat(v.steps()).hasSize(1);
        assertThat(v.steps().get(0).step().accounts()).isEqualTo(2);
    }

    @Test
    void money_that_arrives_on_a_sleeping_account_is_not_charged_at_once() {
        Village v = idle();
        v.at("2026-06-01T12:00:00").holds("a", 100_00).until("2026-08-31T12:00:00");
        assertThat(v.has("a")).isEqualTo(100_00);
        v.until("2026-09-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(98_00);
    }

    @Test
    void paying_somebody_starts_the_clock_again_and_a_reversed_payment_stops_counting() {
        CharterOf charter = new CharterOf()
                .reversedByPayee(new Span.Days(60))
                .melts(IDLE, TWO_PERCENT, new WholeBalance(), 1, new Destination.Burned(), Set.of());
        Village v = village(charter, "2026-01-01T12:00:00");
        v.holds("a", 100_00).holds("b", 1_00);
        v.at("2026-02-15T12:00:00").pays("a", "b", 10_00);
        String second = "op-" + (Integer.parseInt(v.nextId().substring(3)) + 1);
        v.at("2026-03-20T12:00:00").pays("a", "b", 10_00);
        v.at("2026-03-25T12:00:00");
        assertThat(v.submit(new Reversal(v.nextId(), second, "b")).allows()).isTrue();
        v.until("2026-05-14T12:00:00");
        assertThat(v.has("a")).isEqualTo(90_00);
        v.until("2026-05-15T12:00:00");
        assertThat(v.has("a")).isEqualTo(88_20);
    }

    @Test
    void what_a_reversal_makes_due_takes_from_what_it_gave_back_too() {
        CharterOf charter = new CharterOf()
                .reversedByPayee(new Span.Days(60))
                .melts(
                        IDLE,
                        Ratio.of(20, 100),
                        new HeldLongerThan(new Span.Days(0), true),
                        0,
                        new Destination.Burned(),
                        Set.of());
        Village v = village(charter, "2026-01-01T12:00:00").holds("a", 100_00);
        String payment = "op-" + (Integer.parseInt(v.nextId().substring(3)) + 1);
        v.at("2026-03-20T12:00:00").pays("a", "b", 10_00);
        v.at("2026-04-05T12:00:00");
        assertThat(v.submit(new Reversal(v.nextId(), payment, "b")).allows()).isTrue();
        v.until("2026-04-05T12:00:00");
        assertThat(v.has("a")).isEqualTo(80_00);
        v.at("2026-04-06T12:00:00").pays("a", "b", 75_00); // 72.00 of it what 90.00 were, 3.00 what 3.75 were
        v.until("2026-07-06T12:00:00");
        assertThat(v.has("a")).isEqualTo(3_75); // 20 % of 6.25
    }

    private static Village idle() {
        return village(
                new CharterOf().melts(IDLE, TWO_PERCENT, new WholeBalance(), 1, new Destination.Burned(), Set.of()),
                "2026-01-01T12:00:00");
    }

    @Test
    void lines_due_together_see_the_same_balance_and_are_cut_in_proportion() {
        CharterOf charter = new CharterOf()
                .melts(MONTHLY, Ratio.of(3, 4), new WholeBalance())
                .melts(MONTHLY, Ratio.of(1, 2), new WholeBalance());
        Village v = village(charter, "2026-01-05T12:00:00");
        v.holds("a", 1_01).until("2026-02-01T12:00:00");
        assertThat(v.has("a")).isZero();
        assertThat(v.steps().get(0).step().total()).isEqualTo(61); // 76 of 126 parts of 1.01, and the unit left over
        assertThat(v.steps().get(1).step().total()).isEqualTo(40);
    }

    @Test
    void what_falls_due_at_an_instant_precedes_a_payment_at_it() {
        Village v = village(new CharterOf().melts(MONTHLY, ONE_PERCENT, new Beyond(50_00)), "2026-01-05T12:00:00");
        v.holds("a", 150_00).at("2026-02-01T00:00:00").pays("a", "b", 100_00);
        assertThat(v.has("a")).isEqualTo(49_00);
        assertThat(v.has("b")).isEqualTo(100_00);
    }

    @Test
    void exemption_is_read_at_the_step_and_debts_and_funds_never_melt() {
        CharterOf charter = new CharterOf()
                .creditOf("Shop", 500_00)
                .melts(
                        MONTHLY,
                        ONE_PERCENT,
                        new WholeBalance(),
                        0,
                        new Destination.ToFund("Commons"),
                        Set.of("Association"));
        Village v = village(charter, "2026-01-05T12:00:00");
        v.holds("a", 100_00).holds("fund:Commons", 10_00);
        assertThat(v.pays("b", "a", 50_00).allows()).isTrue();
        v.submit(new Update(
                v.nextId(), "a", java.util.Optional.of(java.util.List.of("Association")), java.util.Optional.empty()));
        v.until("2026-02-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(150_00);
        assertThat(v.has("b")).isEqualTo(-50_00);
        assertThat(v.has("fund:Commons")).isEqualTo(10_00);
        assertThat(v.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.step().accounts()).isZero());
    }

    @Test
    void nothing_melts_that_was_due_when_the_ledger_began() {
        Village v = village(new CharterOf().melts(MONTHLY, ONE_PERCENT, new WholeBalance()), "2026-02-01T00:00:00");
        v.holds("a", 100_00).until("2026-02-28T12:00:00");
        assertThat(v.steps()).isEmpty();
        assertThat(v.has("a")).isEqualTo(100_00);
    }

    @Test
    void conditions_of_payments_do_not_see_what_melts() {
        CharterOf charter = new CharterOf()
                .melts(MONTHLY, ONE_PERCENT, new WholeBalance())
                .forbid(new Condition.CategoryIn("Fuel"));
        Village v = village(charter, "2026-01-05T12:00:00");
        v.holds("a", 100_00).until("2026-02-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(99_00);
    }

    private static Village halvingIn365Days() {
        Ratio rate = Ratio.ONE.minus(Power.of(Ratio.of(1, 2), Ratio.of(1, 365)));
        return village(new CharterOf().melts(DAILY, rate, new WholeBalance()), "2026-01-01T12:00:00")
                .holds("a", 100_00);
    }

    @Test
    void a_half_life_of_365_days_leaves_50_of_100_after_365_of_them() {
        Village v = halvingIn365Days();
        assertThat(v.until("2026-07-02T12:00:00").has("a")).isEqualTo(70_78);
        assertThat(v.until("2027-01-01T12:00:00").has("a")).isEqualTo(50_00);
    }

    @Test
    void passing_it_on_changes_nothing_of_what_both_hold() {
        Village v = halvingIn365Days();
        for (String day : List.of("2026-06-01", "2026-06-11", "2026-06-21")) {
            v.until(day + "T12:00:00").pays("a", "b", 1_00);
        }
        long left = v.until("2027-01-01T12:00:00").has("a") + v.has("b");
        assertThat(left).isBetween(49_99L, 50_01L);
    }
}
