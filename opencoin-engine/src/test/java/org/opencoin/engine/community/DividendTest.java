package org.opencoin.engine.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.DemurrageBase.WholeBalance;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Schedule.EachPeriod;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Posting;

class DividendTest {

    private static final Party EVERYBODY = new Party.AnyMember();
    private static final String START = "2026-05-15T12:00:00";

    private static CharterOf monthly(long amount) {
        return new CharterOf().allowAnyMember().dividend(EVERYBODY, amount, Period.MONTH);
    }

    @Test
    void each_member_receives_it_whole_also_who_joined_the_day_before_and_not_who_joins_at_the_instant() {
        Village v = new Village(monthly(10_00).build(), START).join("a", "Resident");
        v.at("2026-05-31T23:59:59").join("b", "Shop").at("2026-06-01T00:00:00").join("c", "Shop");
        assertThat(v.has("a")).isEqualTo(10_00);
        assertThat(v.has("b")).isEqualTo(10_00);
        assertThat(v.has("c")).isZero();
        v.until("2026-08-01T00:00:00");
        assertThat(v.has("a")).isEqualTo(30_00);
        assertThat(v.has("c")).isEqualTo(20_00);
        assertThat(v.has("issuance:PIO")).isEqualTo(-80_00);
    }

    @Test
    void its_entry_has_the_total_and_the_issuance_as_its_other_side() {
        Village v =
                new Village(monthly(10_00).build(), START).join("a", "Resident").join("b", "Shop");
        v.until("2026-06-01T00:00:00");
        Entry.StepEntry entry = v.steps().get(0);
        assertThat(entry.atMillis()).isEqualTo(Village.instant("2026-06-01T00:00:00"));
        assertThat(entry.step().effect()).isEqualTo("dividend");
        assertThat(entry.step().accounts()).isEqualTo(2);
        assertThat(entry.step().total()).isEqualTo(20_00);
        assertThat(entry.postings()).isEqualTo(List.of(new Posting(AccountName.issuance("PIO"), "PIO", -20_00)));
    }

    @Test
    void only_who_has_the_role_at_that_instant_receives_it() {
        CharterOf charter = new CharterOf().allowAnyMember().dividend(new Party.Holder("Resident"), 1_00, Period.DAY);
        Village v = new Village(charter.build(), START).join("a", "Resident").join("b", "Shop");
        v.until("2026-05-17T12:00:00");
        assertThat(v.has("a")).isEqualTo(2_00);
        assertThat(v.has("b")).isZero();
    }

    @Test
    void money_melts_first_98_and_10_are_108_and_not_107_80() {
        CharterOf charter = new CharterOf()
                .allowAnyMember()
                .melts(
                        new EachPeriod(Period.MONTH),
                        Ratio.of(2, 100),
                        new WholeBalance(),
                        0,
                        new Destination.Burned(),
                        Set.of())
                .dividend(EVERYBODY, 10_00, Period.WEEK);
        Village v = new Village(charter.build(), "2026-05-30T12:00:00").join("a", "Resident");
        v.holds("a", 100_00).until("2026-06-01T00:00:00");
        assertThat(v.has("a")).isEqualTo(108_00);
        assertThat(v.steps().stream().map(entry -> entry.step().effect())).containsExactly("demurrage", "dividend");
    }

    @Test
    void it_fills_up_to_a_ceiling_and_the_rest_goes_to_the_remainder_fund() {
        Village v = new Village(monthly(10_00).balanceOf("Resident", 3_000_00).build(), START)
                .join("a", "Resident")
                .join("b", "Shop");
        v.holds("a", 2_995_00).until("2026-06-01T00:00:00");
        assertThat(v.has("a")).isEqualTo(3_000_00);
        assertThat(v.has("b")).isEqualTo(10_00);
        assertThat(v.has("fund:Commons")).isEqualTo(5_00);
        v.until("2026-07-01T00:00:00");
        assertThat(v.has("fund:Commons")).isEqualTo(15_00);
        assertThat(v.steps().get(1).step().accounts()).isEqualTo(1);
    }

    @Test
    void at_the_cap_nobody_receives_anything_the_entry_says_so_and_it_is_not_made_up_for() {
        Village v = new Village(monthly(10_00).supplyAtMost(45_00).build(), START)
                .join("a", "Resident")
                .join("b", "Shop");
        v.until("2026-07-01T00:00:00");
        assertThat(v.has("issuance:PIO")).isEqualTo(-40_00);
        v.until("2026-09-01T00:00:00");
        assertThat(v.has("a")).isEqualTo(20_00);
        assertThat(v.has("b")).isEqualTo(20_00);
        assertThat(v.steps().get(2).step().accounts()).isZero();
        assertThat(v.steps().get(2).step().total()).isZero();
        assertThat(v.steps().get(2).postings()).isEmpty();
    }

    @Test
    void what_does_not_fit_63_bits_is_left_out_too() {
        Village v = new Village(monthly(Long.MAX_VALUE / 2).build(), START)
                .join("a", "Resident")
                .join("b", "Shop")
                .join("c", "Shop");
        v.until("2026-06-01T00:00:00");
        assertThat(v.has("a")).isZero();
        assertThat(v.steps().get(0).step().accounts()).isZero();
    }

    @Test
    void a_snapshot_goes_on_with_the_dividend_that_is_due_next() {
        Village v = new Village(monthly(10_00).build(), START).join("a", "Resident");
        v.until("2026-06-15T00:00:00").restored().until("2026-07-01T00:00:00");
        assertThat(v.has("a")).isEqualTo(20_00);
    }
}
