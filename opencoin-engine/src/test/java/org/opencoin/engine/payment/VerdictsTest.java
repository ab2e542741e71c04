package org.opencoin.engine.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencoin.engine.ledger.ClauseCode.APPROVALS;
import static org.opencoin.engine.ledger.ClauseCode.CEILING;
import static org.opencoin.engine.ledger.ClauseCode.CREDIT;
import static org.opencoin.engine.ledger.ClauseCode.FACT_MISSING;
import static org.opencoin.engine.ledger.ClauseCode.FORBIDDEN;
import static org.opencoin.engine.ledger.ClauseCode.NO_RULE;
import static org.opencoin.engine.ledger.ClauseCode.OVERFLOW;
import static org.opencoin.engine.ledger.ClauseCode.PAYMENTS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Condition.CategoryIn;
import org.opencoin.dsl.charter.Condition.Comparator;
import org.opencoin.dsl.charter.Condition.Compare;
import org.opencoin.dsl.charter.Condition.Expression;
import org.opencoin.dsl.charter.Condition.LivesIn;
import org.opencoin.dsl.charter.Condition.Not;
import org.opencoin.dsl.charter.Condition.Side;
import org.opencoin.dsl.charter.Intensity;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Payment;

class VerdictsTest {

    private static final Condition OUTSIDE = new Not(new LivesIn(Side.PAYEE, "Valley"));
    private static final Condition DIRTY = new Compare(
            new Expression.EnergyIntensity("kgCO2e"),
            Comparator.MORE_THAN,
            new Expression.Stated(new Intensity(Ratio.ONE, "kgCO2e", "PIO")));

    private static Village village(CharterOf charter) {
        return new Village(charter.build(), "2026-01-01T12:00:00")
                .join("a", "Resident")
                .join("b", "Shop");
    }

    private static List<ClauseCode> codes(Verdict verdict) {
        return verdict.clauses().stream().map(Clause::code).toList();
    }

    @Test
    void what_no_rule_allows_is_not_allowed_and_names_the_rule_that_came_nearest() {
        Village v = village(new CharterOf().allow(new Party.Holder("Shop"), new Party.AnyMember()))
                .holds("a", 10_00);
        Verdict verdict = v.pays("a", "b", 1_00);
        assertThat(verdict.outcome()).isEqualTo("not-allowed");
        assertThat(verdict.clauses()).singleElement().satisfies(clause -> {
            assertThat(clause.rule()).contains("PIO/1/1");
            assertThat(clause.saw()).containsEntry("payer.roles", "Resident").containsEntry("payee.roles", "Shop");
        });
    }

    @Test
    void every_clause_that_fails_is_listed_in_the_order_of_the_specification() {
        Village v = village(new CharterOf()
                .allowAnyMember()
                .article(2, "No oil.")
                .forbid(new CategoryIn("Energy"))
                .article(3, "Not too much.")
                .balanceOf("Shop", 5_00)
                .paymentsOf("Resident", 8_00, Period.DAY));
        Verdict verdict =
                v.submit(Payment.of(v.nextId(), "a", "b", "PIO", 10_00).inCategory("Fuel"));
        assertThat(codes(verdict)).containsExactly(FORBIDDEN, CREDIT, CEILING, PAYMENTS);
        assertThat(verdict.outcome()).isEqualTo("forbidden");
        assertThat(verdict.clauses().get(0).article()).contains(2);
        assertThat(verdict.clauses().get(0).saw()).containsEntry("category", "Fuel");
        assertThat(verdict.clauses().get(1).saw())
                .containsEntry("balance", "0.00 PIO")
                .containsEntry("floor", "0.00 PIO");
        assertThat(verdict.clauses().get(1).rule()).isEmpty();
    }

    @Test
    void the_payees_ceiling_never_tells_the_payees_balance() {
        Village v = village(new CharterOf().allowAnyMember().balanceOf("Shop", 50_00))
                .holds("a", 100_00)
                .holds("b", 45_67);
        Clause clause = v.pays("a", "b", 10_00).clauses().get(0);
        assertThat(clause.code()).isEqualTo(CEILING);
        assertThat(clause.saw()).containsOnlyKeys("account", "amount", "ceiling");
    }

    @Test
    void a_home_nobody_attested_refuses_with_the_fact_that_is_missing() {
        Village v = village(new CharterOf().allowAnyone().forbid(OUTSIDE)).holds("a", 100_00);
        v.submit(new Join(v.nextId(), "c", List.of("Shop"), Map.of()));
        v.submit(new Join(v.nextId(), "d", List.of("Shop"), Map.of("Valley", false)));
        assertThat(codes(v.pays("a", "c", 1_00))).containsExactly(FACT_MISSING);
        assertThat(codes(v.pays("a", "d", 1_00))).containsExactly(FORBIDDEN);
        assertThat(v.pays("a", "b", 1_00).allows()).isTrue();
        assertThat(v.pays("a", "fund:Commons", 1_00).allows())
                .as("a fund is at home")
                .isTrue();
    }

    @Test
    void an_intensity_comes_from_the_payment_else_from_its_category_else_is_unknown() {
        Village v =
                village(new CharterOf().allowAnyMember().forbidWhenKnown(DIRTY)).holds("a", 100_00);
        Payment ten = Payment.of("x", "a", "b", "PIO", 10_00);
        assertThat(v.submit(ten).allows()).as("unknown is passed over").isTrue();
        assertThat(codes(v.submit(Payment.of("y", "a", "b", "PIO", 10_00).inCategory("Fuel"))))
                .containsExactly(FORBIDDEN);
        Payment carrying = Payment.of("z", "a", "b", "PIO", 10_00).inCategory("Fuel");
        assertThat(v.submit(carrying.carrying(Map.of("kgCO2e", Ratio.of(10, 1))))
                        .allows())
                .as("exactly one per unit is not more than one")
                .isTrue();
    }

    @Test
    void an_allow_that_cannot_be_decided_does_not_apply() {
        Village v = village(new CharterOf().allowWhen(new CategoryIn("Food"))).holds("a", 100_00);
        Verdict verdict = v.pays("a", "b", 1_00);
        assertThat(codes(verdict)).containsExactly(NO_RULE);
        assertThat(verdict.clauses().get(0).saw()).containsEntry("category", "unknown");
    }

    @Test
    void the_smallest_of_several_credit_lines_binds_and_each_one_passed_is_named() {
        Village v = new Village(
                        new CharterOf()
                                .allowAnyMember()
                                .creditOf("Shop", 50_00)
                                .creditOf("Resident", 20_00)
                                .build(),
                        "2026-01-01T12:00:00")
                .join("a", "Resident", "Shop")
                .join("b", "Shop");
        assertThat(v.pays("a", "b", 20_00).allows()).isTrue();
        assertThat(codes(v.pays("a", "b", 1))).containsExactly(CREDIT);
        assertThat(codes(v.pays("a", "b", 30_01))).containsExactly(CREDIT, CREDIT);
    }

    @Test
    void a_limit_judges_movements_what_moves_back_passes() {
        Village v = village(new CharterOf().allowAnyMember().balanceOf("Shop", 5_00))
                .holds("b", 20_00);
        assertThat(v.pays("b", "a", 10_00).allows()).isTrue();
        assertThat(codes(v.pays("a", "b", 1_00))).containsExactly(CEILING);
    }

    @Test
    void payments_count_in_the_calendar_day_of_the_charter() {
        Village v = village(new CharterOf().allowAnyMember().paymentsOf("Resident", 50_00, Period.DAY))
                .holds("a", 200_00);
        v.at("2026-01-02T23:50:00");
        assertThat(v.pays("a", "b", 50_00).allows()).isTrue();
        assertThat(codes(v.pays("a", "b", 1))).containsExactly(PAYMENTS);
        assertThat(v.at("2026-01-03T00:00:00").pays("a", "b", 50_00).allows()).isTrue();
    }

    @Test
    void a_fund_is_spent_by_its_signers_only() {
        Village v = village(new CharterOf().allowAnyone().commonsSpentBy(2, "Steward"))
                .join("s1", "Steward")
                .join("s2", "Steward")
                .holds("fund:Commons", 10_00);
        Payment grant = Payment.of("g1", "fund:Commons", "a", "PIO", 1_00);
        Verdict one = v.submit(grant.approvedBy(List.of("s1", "a")));
        assertThat(codes(one)).containsExactly(APPROVALS);
        assertThat(one.clauses().get(0).saw()).containsEntry("approvals", "1").containsEntry("needed", "2");
        Payment again = Payment.of("g2", "fund:Commons", "a", "PIO", 1_00);
        assertThat(v.submit(again.approvedBy(List.of("s1", "s2"))).allows()).isTrue();
    }

    @Test
    void a_balance_beyond_63_bits_is_refused() {
        Village v = village(new CharterOf().allowAnyMember().creditOf("Resident", Long.MAX_VALUE));
        assertThat(v.pays("a", "b", Long.MAX_VALUE).allows()).isTrue();
        v.join("c", "Resident");
        assertThat(codes(v.pays("c", "b", 1))).containsExactly(OVERFLOW);
    }

    @Test
    void the_order_of_rules_changes_no_verdict() {
        CharterOf charter = new CharterOf()
                .allow(new Party.Holder("Shop"), new Party.AnyMember())
                .forbid(new CategoryIn("Fuel"))
                .allow(new Party.Holder("Resident"), new Party.AnyMember());
        Verdict there = new Village(charter.build(), "2026-01-01T12:00:00")
                .join("a", "Resident")
                .join("b", "Shop")
                .pays("a", "b", 1_00);
        Verdict back = new Village(charter.buildReversed(), "2026-01-01T12:00:00")
                .join("a", "Resident")
                .join("b", "Shop")
                .pays("a", "b", 1_00);
        assertThat(back).isEqualTo(there);
    }
}
