package org.opencoin.engine.melting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.DemurrageBase.HeldLongerThan;
import org.opencoin.dsl.charter.DemurrageBase.WholeBalance;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.operation.Update;

/** What goes to whom the holder chose: {@code spec/time-and-demurrage.md}, D10. */
class ChoiceNumbersTest {

    private static final Schedule MONTHLY = new Schedule.EachPeriod(Period.MONTH);
    private static final Destination CHOSEN =
            new Destination.ToStanding("Association", new Destination.ToFund("Commons"));

    private static CharterOf monthly() {
        return new CharterOf()
                .choice("Association", new Party.Holder("Resident"))
                .melts(MONTHLY, Ratio.of(1, 100), new WholeBalance(), 0, CHOSEN, Set.of("Association"));
    }

    private static Village village(CharterOf charter) {
        return new Village(charter.allowAnyMember().build(), "2026-01-01T12:00:00")
                .join("awa", "Resident")
                .join("ben", "Resident")
                .join("school", "Association");
    }

    private static List<Clause> choose(Village v, String member, Map<String, String> chosen) {
        return v.submit(new Choose(v.nextId(), member, chosen)).clauses();
    }

    private static void chooses(Village v, String member, String chosen) {
        assertThat(choose(v, member, Map.of("Association", chosen))).isEmpty();
    }

    private static void isFrom(Village v, String member, String... roles) {
        v.submit(new Update(v.nextId(), member, Optional.of(List.of(roles)), Optional.empty()));
    }

    private static void has(Village v, long awa, long ben, long school, long commons) {
        assertThat(List.of(v.has("awa"), v.has("ben"), v.has("school"), v.has("fund:Commons")))
                .containsExactly(awa, ben, school, commons);
    }

    @Test
    void each_charge_goes_where_its_holder_chose_and_else_to_commons() {
        Village v = village(monthly()).holds("awa", 150_00).holds("ben", 80_00);
        chooses(v, "awa", "school");
        v.until("2026-02-01T12:00:00");
        has(v, 148_50, 79_20, 1_50, 80);
        assertThat(v.steps().get(0).step().total()).isEqualTo(2_30);
        assertThat(v.steps().get(0).step().shared()).isEqualTo(OptionalLong.of(1_50));
        assertThat(v.steps().get(0).step().accounts()).isEqualTo(2);
    }

    @Test
    void what_would_lift_the_chosen_one_above_a_ceiling_goes_where_else_says() {
        Village v = village(monthly().balanceOf("Association", 500_00));
        v.holds("awa", 150_00).holds("ben", 80_00).holds("school", 499_00);
        chooses(v, "awa", "school");
        chooses(v, "ben", "school");
        v.until("2026-02-01T12:00:00");
        has(v, 148_50, 79_20, 500_00, 1_30);
    }

    @Test
    void who_left_the_role_is_chosen_by_nobody_until_the_role_comes_back() {
        Village v = village(monthly()).holds("awa", 150_00).holds("school", 10_00);
        chooses(v, "awa", "school");
        isFrom(v, "school", "Shop");
        v.until("2026-02-01T12:00:00");
        has(v, 148_50, 0, 9_90, 1_60);
        isFrom(v, "school", "Association");
        v.until("2026-03-01T12:00:00");
        has(v, 147_02, 0, 11_38, 1_60);
    }

    @Test
    void who_may_choose_no_longer_counts_as_not_having_chosen() {
        Village v = village(monthly()).holds("awa", 150_00);
        chooses(v, "awa", "school");
        isFrom(v, "awa", "Shop");
        v.until("2026-02-01T12:00:00");
        has(v, 148_50, 0, 0, 1_50);
    }

    @Test
    void the_last_choice_counts_and_an_empty_one_takes_it_back() {
        Village v = village(monthly()).join("choir", "Association").holds("awa", 150_00);
        chooses(v, "awa", "school");
        chooses(v, "awa", "choir");
        v.until("2026-02-01T12:00:00");
        assertThat(v.has("choir")).isEqualTo(1_50);
        assertThat(choose(v, "awa", Map.of())).isEmpty();
        v.until("2026-03-01T12:00:00");
        has(v, 147_02, 0, 0, 1_48);
    }

    @Test
    void a_snapshot_keeps_choices() {
        Village v = village(monthly()).holds("awa", 150_00);
        chooses(v, "awa", "school");
        v.restored().until("2026-02-01T12:00:00");
        has(v, 148_50, 0, 1_50, 0);
    }

    @Test
    void what_is_chosen_for_is_a_receipt_with_an_age_of_its_own() {
        Village v = village(monthly().melts(MONTHLY, Ratio.of(1, 10), new HeldLongerThan(new Span.Days(40), false)));
        v.holds("awa", 150_00);
        chooses(v, "awa", "school");
        v.until("2026-03-12T12:00:00");
        assertThat(v.has("school")).isEqualTo(2_98);
        v.until("2026-04-01T12:00:00");
        assertThat(v.has("school"))
                .as("2.98, less 0.15 of the 1.50 of February, and 1 % of 132.17")
                .isEqualTo(4_15);
    }

    @Test
    void refused_choices_say_what_stands_against_them() {
        Village v = village(monthly()).join("shop", "Shop").join("both", "Resident", "Association");
        assertThat(against(choose(v, "awa", Map.of("Association", "ben")))).isEqualTo("lacks-role");
        assertThat(against(choose(v, "shop", Map.of("Association", "school")))).isEqualTo("may-not-choose");
        assertThat(against(choose(v, "awa", Map.of("Shop", "shop")))).isEqualTo("nobody-chooses");
        assertThat(against(choose(v, "both", Map.of("Association", "both")))).isEqualTo("oneself");
    }

    private static String against(List<Clause> clauses) {
        assertThat(clauses).singleElement().extracting(Clause::code).isEqualTo(ClauseCode.CHOICE);
        return clauses.get(0).saw().getOrDefault("against", "");
    }
}
