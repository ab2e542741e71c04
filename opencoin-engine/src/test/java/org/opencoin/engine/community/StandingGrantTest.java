package org.opencoin.engine.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.LevyMeasure;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.WhenShort;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Posting;

/** What funds give at steps of the calendar: M17.10 to M17.13. */
class StandingGrantTest {

    private static final Party EVERYBODY = new Party.AnyMember();
    private static final String START = "2026-05-15T12:00:00";

    private static CharterOf monthly(WhenShort whenShort) {
        return new CharterOf().allowAnyMember().standingGrant(EVERYBODY, 10_00, Period.MONTH, whenShort);
    }

    private static Village seven(CharterOf charter, long fund) {
        Village v = new Village(charter.build(), START).holds("fund:Commons", fund);
        for (int i = 1; i <= 7; i++) {
            v.join("m" + i, "Resident");
        }
        return v;
    }

    @Test
    void everybody_receives_it_whole_out_of_the_fund_and_nothing_comes_into_being() {
        Village v = seven(monthly(WhenShort.NOBODY), 100_00);
        long issued = v.has("issuance:PIO");
        v.until("2026-06-01T00:00:00");
        assertThat(v.has("m1")).isEqualTo(10_00);
        assertThat(v.has("m7")).isEqualTo(10_00);
        assertThat(v.has("fund:Commons")).isEqualTo(30_00);
        assertThat(v.has("issuance:PIO")).isEqualTo(issued);
        Entry.StepEntry entry = v.steps().get(0);
        assertThat(entry.step().effect()).isEqualTo("standing-grant");
        assertThat(entry.step().accounts()).isEqualTo(7);
        assertThat(entry.step().total()).isEqualTo(70_00);
        assertThat(entry.postings()).isEqualTo(List.of(new Posting(AccountName.fund("Commons"), "PIO", -70_00)));
    }

    /** Seven times 10.00 from 50.00: 7.14 each, nobody, or five of seven. */
    @ParameterizedTest
    @CsvSource({"EQUAL_PARTS,714,714,2", "NOBODY,0,0,5000", "FIRST_TO_JOIN,1000,0,0"})
    void a_fund_that_holds_too_little(WhenShort whenShort, long first, long last, long left) {
        Village v = seven(monthly(whenShort), 50_00);
        v.until("2026-06-01T00:00:00");
        assertThat(v.has("m1")).isEqualTo(first);
        assertThat(v.has("m5")).isEqualTo(first);
        assertThat(v.has("m6")).isEqualTo(last);
        assertThat(v.has("m7")).isEqualTo(last);
        assertThat(v.has("fund:Commons")).isEqualTo(left);
    }

    @Test
    void who_joined_first_receives_whole_amounts_only_and_the_rest_stays() {
        Village v = seven(monthly(WhenShort.FIRST_TO_JOIN), 25_00);
        v.until("2026-06-01T00:00:00");
        assertThat(v.has("m2")).isEqualTo(10_00);
        assertThat(v.has("m3")).isZero();
        assertThat(v.has("fund:Commons")).isEqualTo(5_00);
    }

    @Test
    void what_a_ceiling_leaves_no_room_for_stays_in_the_fund_and_counts_for_nobody() {
        Village v = seven(monthly(WhenShort.EQUAL_PARTS).balanceOf("Resident", 13_00), 100_00);
        v.until("2026-06-01T00:00:00");
        assertThat(v.has("fund:Commons")).isEqualTo(30_00);
        v.until("2026-07-01T00:00:00");
        assertThat(v.has("m1")).isEqualTo(13_00);
        assertThat(v.has("fund:Commons")).isEqualTo(9_00);
        v.until("2026-08-01T00:00:00");
        assertThat(v.has("fund:Commons")).isEqualTo(9_00);
        assertThat(v.steps().get(2).step().accounts()).isZero();
    }

    @Test
    void it_comes_after_dividends_and_before_levies_of_the_same_instant() {
        CharterOf charter = monthly(WhenShort.EQUAL_PARTS)
                .dividend(EVERYBODY, 1_00, Period.MONTH)
                .levy(EVERYBODY, new LevyMeasure.Flat(2_00), Period.MONTH, new Destination.ToFund("Commons"));
        Village v = new Village(charter.build(), START)
                .holds("fund:Commons", 10_00)
                .join("a", "Resident")
                .join("b", "Resident");
        v.until("2026-06-01T00:00:00");
        assertThat(v.steps().stream().map(entry -> entry.step().effect()))
                .containsExactly("dividend", "standing-grant", "levy");
        assertThat(v.has("a")).isEqualTo(4_00);
        assertThat(v.has("fund:Commons")).isEqualTo(4_00);
    }

    @Test
    void an_empty_fund_gives_nothing_and_nothing_is_made_up_for() {
        Village v = seven(monthly(WhenShort.EQUAL_PARTS), 0);
        v.until("2026-07-01T00:00:00");
        assertThat(v.steps()).hasSize(2);
        assertThat(v.steps().get(1).step().total()).isZero();
        v.holds("fund:Commons", 100_00).until("2026-08-01T00:00:00");
        assertThat(v.has("m1")).isEqualTo(10_00);
    }

    @Test
    void a_state_that_is_restored_goes_on() {
        Village v = seven(monthly(WhenShort.NOBODY), 200_00);
        v.until("2026-06-01T00:00:00");
        Village again = v.restored();
        assertThat(again.until("2026-07-01T00:00:00").has("m1")).isEqualTo(20_00);
    }
}
