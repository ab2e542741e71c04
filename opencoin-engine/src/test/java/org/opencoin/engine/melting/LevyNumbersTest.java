package org.opencoin.engine.melting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.CreditPart;
import org.opencoin.dsl.charter.DemurrageBase.WholeBalance;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.LevyMeasure;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.charter.Tallied;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.charter.Window;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.ledger.Entry.StepEntry;
import org.opencoin.engine.operation.Choose;

/** Levies: {@code spec/meanings.md}, M12. */
class LevyNumbersTest {

    private static final Destination COMMONS = new Destination.ToFund("Commons");
    private static final Party SHOPS = new Party.Holder("Shop");

    private static CharterOf monthly(long amount) {
        return new CharterOf().levy(SHOPS, new LevyMeasure.Flat(amount), Period.MONTH, COMMONS);
    }

    private static CharterOf beyond() {
        LevyMeasure measure = new LevyMeasure.Beyond(Ratio.of(1, 100), 250_00);
        return new CharterOf().levy(new Party.AnyMember(), measure, Period.MONTH, COMMONS);
    }

    private static Village village(CharterOf charter) {
        return new Village(charter.allowAnyMember().build(), "2026-01-01T12:00:00")
                .join("shop", "Shop")
                .join("ben", "Resident");
    }

    private static Village february(Village v) {
        return v.until("2026-02-01T12:00:00");
    }

    private static long after(CharterOf charter, long before) {
        return february(village(charter).holds("shop", before)).has("shop");
    }

    @Test
    void a_flat_levy_uses_credit_down_to_the_floor_and_drops_the_rest() {
        Village v = february(village(monthly(30_00).creditOf("Shop", 60_00)).holds("shop", -50_00));
        assertThat(v.has("shop")).isEqualTo(-60_00);
        assertThat(v.has("fund:Commons")).isEqualTo(10_00);
        v.until("2026-03-01T12:00:00");
        assertThat(v.has("shop")).as("nothing is owed, nothing is left to take").isEqualTo(-60_00);
        assertThat(after(monthly(30_00).creditOf("Shop", 60_00), 10_00)).isEqualTo(-20_00);
        assertThat(after(monthly(30_00), 10_00)).isZero();
    }

    @Test
    void credit_that_grows_is_what_it_is_at_the_instant_of_the_levy() {
        Tally received = new Tally(Tallied.AMOUNT_RECEIVED, new Window.Rolling(new Span.Days(31)));
        CharterOf charter = monthly(30_00).creditOf("Shop", 100_00, new CreditPart(received, Ratio.of(1, 10)));
        Village v = village(charter).holds("ben", 50_00).holds("shop", -130_00);
        v.pays("ben", "shop", 50_00);
        assertThat(february(v).has("shop")).as("of 100.00 and 10 % of 50.00").isEqualTo(-105_00);
        assertThat(v.until("2026-03-01T12:00:00").has("shop"))
                .as("nothing was received within the window")
                .isEqualTo(-105_00);
    }

    @Test
    void an_account_past_its_floor_pays_nothing() {
        assertThat(after(monthly(30_00).creditOf("Shop", 60_00), -70_00)).isEqualTo(-70_00);
    }

    @Test
    void a_part_of_what_lies_beyond_a_limit_is_paid_above_it_and_below_minus_it() {
        CharterOf charter = beyond().creditOf("Shop", 500_00);
        assertThat(after(charter, -400_00)).isEqualTo(-401_50);
        assertThat(after(charter, 400_00)).isEqualTo(398_50);
        assertThat(after(charter, 250_00)).isEqualTo(250_00);
        assertThat(after(charter, -250_00)).isEqualTo(-250_00);
        assertThat(after(beyond().creditOf("Shop", 401_00), -400_00)).isEqualTo(-401_00);
    }

    @Test
    void the_limit_of_a_levy_grows_with_what_was_exchanged() {
        Tally exchanged = new Tally(Tallied.AMOUNT_EXCHANGED, new Window.Rolling(new Span.Days(31)));
        LevyMeasure measure =
                new LevyMeasure.Beyond(Ratio.of(1, 100), 250_00, List.of(new CreditPart(exchanged, Ratio.of(1, 10))));
        CharterOf charter = new CharterOf()
                .levy(new Party.AnyMember(), measure, Period.MONTH, COMMONS)
                .creditOf("Resident", 500_00);
        Village v = village(charter);
        v.pays("ben", "shop", 400_05);
        february(v);
        assertThat(v.has("shop"))
                .as("1 % of what lies beyond 290.00, not 290.005")
                .isEqualTo(398_95);
        assertThat(v.has("ben")).isEqualTo(-401_15);
        v.until("2026-03-01T12:00:00");
        assertThat(v.has("shop")).as("beyond 250.00 again").isEqualTo(397_46);
    }

    @Test
    void levies_come_after_the_demurrage_of_the_same_instant() {
        CharterOf charter = beyond().melts(new Schedule.EachPeriod(Period.MONTH), Ratio.of(1, 50), new WholeBalance());
        Village v = february(village(charter).holds("shop", 300_00));
        assertThat(v.has("shop")).isEqualTo(293_56);
        assertThat(v.steps()).extracting(step -> step.step().effect()).containsExactly("demurrage", "levy");
    }

    @Test
    void levies_due_together_are_cut_in_proportion_when_an_account_cant_bear_them() {
        CharterOf charter = monthly(30_00).levy(SHOPS, new LevyMeasure.Flat(10_00), Period.MONTH, COMMONS);
        Village v = february(village(charter).holds("shop", 10_01));
        assertThat(v.has("shop")).isZero();
        assertThat(v.steps()).extracting(step -> step.step().total()).containsExactly(7_51L, 2_50L);
    }

    @Test
    void the_role_is_read_when_the_levy_falls_due() {
        Village v = village(monthly(5_00)).at("2026-01-31T23:59:00").join("late", "Shop");
        v.holds("late", 20_00).holds("ben", 20_00);
        february(v).at("2026-02-01T12:00:00").join("later", "Shop").holds("later", 20_00);
        assertThat(v.has("late")).isEqualTo(15_00);
        assertThat(v.has("ben")).isEqualTo(20_00);
        assertThat(v.has("later")).isEqualTo(20_00);
    }

    @Test
    void it_may_go_to_whom_the_holder_chose_or_to_everybody() {
        Destination chosen = new Destination.ToStanding("Resident", COMMONS);
        CharterOf charter = new CharterOf()
                .choice("Resident", SHOPS)
                .levy(SHOPS, new LevyMeasure.Flat(5_00), Period.MONTH, chosen)
                .levy(SHOPS, new LevyMeasure.Flat(1_01), Period.QUARTER, new Destination.Shared(COMMONS));
        Village v = village(charter).holds("shop", 100_00);
        v.submit(new Choose(v.nextId(), "shop", Map.of("Resident", "ben")));
        february(v);
        assertThat(v.has("ben")).isEqualTo(5_00);
        v.until("2026-04-01T12:00:00");
        assertThat(v.has("ben")).as("three months, and half of 1.01").isEqualTo(15_50);
        assertThat(v.has("shop")).isEqualTo(100_00 - 15_00 - 1_01 + 50);
        assertThat(v.has("fund:Commons")).isEqualTo(1);
    }

    @Test
    void a_snapshot_keeps_what_is_due() {
        Village v = village(monthly(5_00)).holds("shop", 20_00);
        february(v.restored());
        assertThat(v.has("shop")).isEqualTo(15_00);
        v.restored().until("2026-02-28T12:00:00");
        assertThat(v.has("shop")).isEqualTo(15_00);
    }

    @Test
    void there_is_an_entry_even_when_nobody_pays() {
        List<StepEntry> steps = february(village(monthly(5_00))).steps();
        assertThat(steps).singleElement().satisfies(step -> {
            assertThat(step.step().accounts()).isZero();
            assertThat(step.postings()).isEmpty();
        });
    }
}
