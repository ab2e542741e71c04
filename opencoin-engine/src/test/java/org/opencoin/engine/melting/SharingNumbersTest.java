package org.opencoin.engine.melting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.DemurrageBase;
import org.opencoin.dsl.charter.DemurrageBase.HeldLongerThan;
import org.opencoin.dsl.charter.DemurrageBase.WholeBalance;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.dsl.charter.Schedule.AfterInactivity;
import org.opencoin.dsl.charter.Schedule.EachPeriod;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.ledger.Entry.StepEntry;

/** What melts and is shared: {@code spec/time-and-demurrage.md}, D9. */
class SharingNumbersTest {

    private static final Schedule MONTHLY = new EachPeriod(Period.MONTH);
    private static final Schedule DAILY = new EachPeriod(Period.DAY);
    private static final Ratio ONE_PERCENT = Ratio.of(1, 100);
    private static final Destination TO_COMMONS = new Destination.ToFund("Commons");

    private static CharterOf shares(CharterOf charter, Schedule schedule, DemurrageBase base, Destination remaining) {
        return charter.melts(schedule, ONE_PERCENT, base, 0, new Destination.Shared(remaining), Set.of());
    }

    private static CharterOf monthly() {
        return shares(new CharterOf(), MONTHLY, new WholeBalance(), TO_COMMONS);
    }

    private static Village village(CharterOf charter) {
        return new Village(charter.allowAnyMember().build(), "2026-01-01T12:00:00")
                .join("a", "Resident")
                .join("b", "Resident")
                .join("c", "Shop");
    }

    @Test
    void among_three_0_32_are_0_10_each_and_0_02_to_commons() {
        Village v = village(monthly());
        v.holds("a", 32_00).until("2026-02-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(31_78);
        assertThat(v.has("b")).isEqualTo(10);
        assertThat(v.has("c")).isEqualTo(10);
        assertThat(v.has("fund:Commons")).isEqualTo(2);
        StepEntry step = v.steps().get(0);
        assertThat(step.step().total()).isEqualTo(32);
        assertThat(step.step().shared()).isEqualTo(OptionalLong.of(30));
        assertThat(step.step().accounts()).isEqualTo(1);
    }

    @Test
    void a_debtor_gets_a_share_and_a_ceiling_is_filled_but_not_passed() {
        Village v = village(monthly().creditOf("Resident", 50_00).balanceOf("Shop", 5_00));
        v.holds("a", 32_00).holds("b", -20_00).holds("c", 4_95).until("2026-02-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(31_80);
        assertThat(v.has("b")).isEqualTo(-19_88);
        assertThat(v.has("c")).isEqualTo(5_00);
        assertThat(v.has("fund:Commons")).isEqualTo(3);
    }

    @Test
    void who_is_above_a_ceiling_already_gets_nothing_and_keeps_what_he_has() {
        Village v = village(monthly().balanceOf("Shop", 5_00));
        v.holds("c", 100_00).until("2026-02-01T12:00:00");
        assertThat(v.has("c")).isEqualTo(99_00);
        assertThat(v.has("a")).isEqualTo(33);
        assertThat(v.has("fund:Commons")).isEqualTo(34);
    }

    @Test
    void a_charge_too_small_for_all_is_left_over_whole_and_may_be_burned() {
        Village v = village(shares(new CharterOf(), MONTHLY, new WholeBalance(), new Destination.Burned()));
        v.holds("a", 1_00).until("2026-02-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(99);
        assertThat(v.has("b")).isZero();
        assertThat(v.has("issuance:PIO")).isEqualTo(-99);
        assertThat(v.steps().get(0).step().shared()).isEqualTo(OptionalLong.of(0));
    }

    @Test
    void shares_are_no_part_of_the_base_of_another_line_at_the_same_instant() {
        Village v = village(monthly().melts(MONTHLY, Ratio.of(1, 10), new WholeBalance()));
        v.holds("a", 90_00).until("2026-02-01T12:00:00");
        assertThat(v.has("a")).as("0.90 and 9.00 of 90.00, 0.30 back").isEqualTo(80_40);
        assertThat(v.has("b"))
                .as("nothing was held before, so nothing of it melts")
                .isEqualTo(30);
        assertThat(v.has("fund:Commons")).isEqualTo(9_00);
    }

    @Test
    void what_inactivity_takes_from_one_is_shared_among_all() {
        Schedule idle = new AfterInactivity(new Span.Months(3));
        Village v = village(shares(new CharterOf(), idle, new WholeBalance(), TO_COMMONS));
        v.holds("a", 90_00).until("2026-04-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(89_40);
        assertThat(v.has("b")).isEqualTo(30);
        v.until("2026-06-30T12:00:00");
        assertThat(v.has("b")).as("its clock began with the share").isEqualTo(30);
        v.until("2026-07-01T12:00:00");
        assertThat(v.has("b"))
                .as("89.40 of a, 0.30 of b and of c: 0.89 charged in all")
                .isEqualTo(59);
    }

    @Test
    void a_share_is_a_lot_that_begins_to_age_when_it_arrives() {
        DemurrageBase old = new HeldLongerThan(new Span.Days(40), false);
        Village v = village(shares(new CharterOf(), MONTHLY, old, TO_COMMONS));
        v.holds("a", 9_000_00).until("2026-03-01T12:00:00");
        assertThat(v.has("a")).isEqualTo(8_940_00);
        assertThat(v.has("b")).isEqualTo(30_00);
        v.until("2026-04-01T12:00:00");
        assertThat(v.has("b"))
                .as("89.10 in three, and none of the 30.00 is 40 days old")
                .isEqualTo(59_70);
    }

    @Test
    void short_steps_share_the_whole_minor_units_they_charge() {
        Village v = village(shares(new CharterOf(), DAILY, new WholeBalance(), TO_COMMONS));
        v.holds("a", 100_00).until("2026-01-03T12:00:00");
        assertThat(v.has("a")).as("1.00, then 0.99 of 99.33; 0.33 back twice").isEqualTo(98_67);
        assertThat(v.has("b")).isEqualTo(66);
        assertThat(v.has("fund:Commons")).isEqualTo(1);
    }

    @Test
    void a_community_restored_from_a_snapshot_shares_as_the_original_does() {
        Village v = village(monthly());
        v.holds("a", 32_00).until("2026-02-01T12:00:00");
        Community original = v.community();
        Community restored = original.fork();
        long later = Village.instant("2026-05-01T12:00:00");
        original.advanceTo(later);
        restored.advanceTo(later);
        assertThat(restored.snapshot("")).isEqualTo(original.snapshot(""));
    }
}
