package org.opencoin.engine.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.LeaversDebt;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Span;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.operation.Update;

/** Who must agree before somebody joins, takes a role or is said to have left: M15. */
class AdmissionTest {

    private static final String START = "2026-05-15T12:00:00";

    private static Village of(CharterOf charter) {
        return new Village(charter.build(), START);
    }

    private static CharterOf approvedByTwo() {
        return new CharterOf().allowAnyMember().admission(new Party.AnyMember(), 2, "Steward");
    }

    private static Verdict joins(Village v, String member, String role, String... approvals) {
        return v.submit(new Join(v.nextId(), member, List.of(role), Map.of()).approvedBy(List.of(approvals)));
    }

    private static Verdict takes(Village v, String member, List<String> roles, String... approvals) {
        return v.submit(
                new Update(v.nextId(), member, Optional.of(roles), Optional.empty()).approvedBy(List.of(approvals)));
    }

    private static Map<String, String> saw(Verdict verdict) {
        assertThat(verdict.clauses()).extracting(clause -> clause.code().text()).containsExactly("approvals");
        return verdict.clauses().get(0).saw();
    }

    @Test
    void the_first_need_those_who_are_there_the_others_as_many_as_the_rule_says() {
        Village v = of(approvedByTwo());
        assertThat(joins(v, "a", "Steward").allows()).isTrue();
        assertThat(saw(joins(v, "b", "Steward"))).isEqualTo(Map.of("approvals", "0", "needed", "2", "role", "Steward"));
        assertThat(joins(v, "b", "Steward", "a").allows()).isTrue();
        assertThat(saw(joins(v, "c", "Steward", "a"))).containsEntry("approvals", "1");
        assertThat(joins(v, "c", "Steward", "a", "b").allows()).isTrue();
        assertThat(joins(v, "d", "Resident", "c", "b").allows()).isTrue();
    }

    @Test
    void only_those_with_the_role_count() {
        Village v = of(approvedByTwo());
        joins(v, "a", "Steward");
        joins(v, "b", "Steward", "a");
        joins(v, "r", "Resident", "a", "b");
        assertThat(saw(joins(v, "s", "Resident", "a", "r"))).containsEntry("approvals", "1");
    }

    @Test
    void a_role_is_taken_with_the_agreement_of_others_and_kept_without() {
        Village v = of(new CharterOf().allowAnyMember().admission(new Party.Holder("Shop"), 1, "Steward"));
        joins(v, "r", "Resident");
        joins(v, "a", "Steward");
        assertThat(saw(takes(v, "r", List.of("Resident", "Shop")))).containsEntry("approvals", "0");
        assertThat(takes(v, "r", List.of("Resident", "Shop"), "a").allows()).isTrue();
        assertThat(takes(v, "r", List.of("Shop")).allows()).isTrue();
        assertThat(saw(joins(v, "s", "Shop", "r"))).containsEntry("approvals", "0");
    }

    @Test
    void nobody_agrees_to_what_they_take() {
        Village v = of(new CharterOf().allowAnyMember().admission(new Party.Holder("Shop"), 1, "Steward"));
        joins(v, "a", "Steward");
        joins(v, "b", "Steward");
        assertThat(saw(takes(v, "a", List.of("Shop", "Steward"), "a"))).containsEntry("approvals", "0");
        assertThat(takes(v, "a", List.of("Shop", "Steward"), "b").allows()).isTrue();
    }

    /** Joined on 15 May 2026 at noon in Paris, paid on the 20th: twelve months later others may say so, not a moment earlier. */
    @Test
    void of_who_pays_nobody_others_declare_that_they_left_after_a_time() {
        CharterOf charter = new CharterOf()
                .allowAnyMember()
                .departure(Optional.of(new Destination.ToFund("Commons")), new LeaversDebt.Cleared())
                .declaredOfIdle(1, "Steward", new Span.Months(12));
        Village v = of(charter);
        joins(v, "a", "Steward");
        joins(v, "r", "Resident");
        joins(v, "s", "Resident");
        v.holds("r", 7_00);
        v.at("2026-05-20T08:00:00");
        v.pays("r", "s", 1_00);
        v.at("2027-05-15T12:00:00");
        assertThat(v.submit(new Leave(v.nextId(), "s", List.of("a"))).allows()).isTrue();
        v.at("2027-05-20T07:59:59.999");
        Verdict early = v.submit(new Leave(v.nextId(), "r", List.of("a")));
        assertThat(early.clauses()).singleElement().satisfies(clause -> {
            assertThat(clause.code().text()).isEqualTo("leaving");
            assertThat(clause.saw())
                    .isEqualTo(Map.of("last", "2026-05-20T06:00:00.000Z", "from", "2027-05-20T06:00:00.000Z"));
        });
        v.at("2027-05-20T08:00:00");
        assertThat(v.submit(new Leave(v.nextId(), "r", List.of("a"))).allows()).isTrue();
        assertThat(v.has("fund:Commons")).isEqualTo(7_00);
    }

    @Test
    void one_of_several_sentences_on_declared_departures_is_enough() {
        CharterOf charter = new CharterOf()
                .allowAnyMember()
                .departure(Optional.empty(), new LeaversDebt.Cleared())
                .declared(2, "Steward")
                .declaredOfIdle(1, "Steward", new Span.Days(30));
        Village v = of(charter);
        joins(v, "a", "Steward");
        joins(v, "b", "Steward");
        joins(v, "r", "Resident");
        joins(v, "s", "Resident");
        assertThat(v.submit(new Leave(v.nextId(), "r", List.of("a", "b"))).allows())
                .isTrue();
        Verdict one = v.submit(new Leave(v.nextId(), "s", List.of("a")));
        assertThat(one.clauses()).extracting(clause -> clause.code().text()).containsExactly("approvals", "leaving");
        v.at("2026-06-14T12:00:00");
        assertThat(v.submit(new Leave(v.nextId(), "s", List.of("a"))).allows()).isTrue();
    }

    @Test
    void others_declare_a_departure_where_a_rule_lets_them() {
        CharterOf charter = new CharterOf()
                .allowAnyMember()
                .departure(Optional.of(new Destination.ToFund("Commons")), new LeaversDebt.Cleared());
        Village without = of(charter);
        joins(without, "a", "Steward");
        joins(without, "r", "Resident");
        Verdict refused = without.submit(new Leave(without.nextId(), "r", List.of("a")));
        assertThat(refused.outcome()).isEqualTo(Verdict.Refused.NOT_ALLOWED);
        Village v = of(charter.declared(2, "Steward"));
        joins(v, "a", "Steward");
        joins(v, "b", "Steward");
        joins(v, "r", "Resident");
        v.holds("r", 7_00);
        assertThat(saw(v.submit(new Leave(v.nextId(), "r", List.of("a"))))).containsEntry("approvals", "1");
        assertThat(v.submit(new Leave(v.nextId(), "r", List.of("a", "b"))).allows())
                .isTrue();
        assertThat(v.has("fund:Commons")).isEqualTo(7_00);
        assertThat(saw(v.submit(new Leave(v.nextId(), "a", List.of("a"))))).containsEntry("approvals", "0");
    }
}
