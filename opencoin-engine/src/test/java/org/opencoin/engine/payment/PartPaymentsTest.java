package org.opencoin.engine.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Condition.Comparator;
import org.opencoin.dsl.charter.Condition.Compare;
import org.opencoin.dsl.charter.Condition.Expression;
import org.opencoin.dsl.charter.Exchange;
import org.opencoin.dsl.charter.Intensity;
import org.opencoin.dsl.charter.LeastPart;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.money.LegalPart;
import org.opencoin.engine.operation.Payment;

/** {@code spec/meanings.md} M13, in an account of PIO and euros. */
class PartPaymentsTest {

    private static final LeastPart THIRTY = new LeastPart.OfPrice(Ratio.of(3, 10));

    private static Exchange rate(long units, long euros) {
        return new Exchange("PIO", "EUR", Ratio.of(units, euros));
    }

    private static Village village(CharterOf charter) {
        return new Village(charter.build(), "2026-01-01T12:00:00")
                .join("a", "Resident")
                .join("b", "Shop")
                .holds("a", 10_000_00);
    }

    private static Verdict pays(Village village, long units, long euros) {
        return village.submit(payment(village, units, euros));
    }

    private static Payment payment(Village village, long units, long euros) {
        return Payment.of(village.nextId(), "a", "b", "PIO", units).beside(new LegalPart(euros, "EUR"));
    }

    private static List<ClauseCode> codes(Verdict verdict) {
        return verdict.clauses().stream().map(Clause::code).toList();
    }

    @Test
    void only_the_part_in_the_currency_moves() {
        Village v = village(new CharterOf().allowAnyMember().partPayment(rate(1, 1), THIRTY, Optional.empty()));
        assertThat(pays(v, 300_00, 700_00).allows()).isTrue();
        assertThat(v.has("b")).isEqualTo(300_00);
        assertThat(v.has("a")).isEqualTo(9_700_00);
    }

    @Test
    void less_than_is_asked_refuses_with_the_price_and_what_is_asked() {
        Village v = village(new CharterOf().allowAnyMember().partPayment(rate(1, 1), THIRTY, Optional.empty()));
        assertThat(pays(v, 299_99, 700_01).clauses()).singleElement().satisfies(clause -> {
            assertThat(clause.code()).isEqualTo(ClauseCode.PART);
            assertThat(clause.saw())
                    .containsEntry("amount", "299.99 PIO")
                    .containsEntry("legal", "700.01 EUR")
                    .containsEntry("price", "1000.00 PIO")
                    .containsEntry("least", "300.00 PIO");
        });
    }

    @Test
    void the_part_asked_of_a_price_is_rounded_once() {
        Village v = village(new CharterOf().allowAnyMember().partPayment(rate(1, 1), THIRTY, Optional.empty()));
        assertThat(pays(v, 10_00, 23_35).allows()).isTrue(); // 10.005 to the even cent
        assertThat(codes(pays(v, 9_99, 23_36))).containsExactly(ClauseCode.PART);
    }

    @Test
    void a_price_that_is_no_whole_number_of_cents_stays_exact() {
        Village v = village(new CharterOf()
                .allowAnyMember()
                .partPayment(rate(100, 95), new LeastPart.OfPrice(Ratio.ONE), Optional.empty()));
        assertThat(pays(v, 10_00, 1_00).clauses())
                .singleElement()
                .satisfies(clause -> assertThat(clause.saw()).containsEntry("price", "210/19 PIO"));
    }

    @Test
    void an_amount_that_is_asked_is_the_whole_price_where_that_is_less() {
        Village v = village(new CharterOf()
                .allowAnyMember()
                .partPayment(rate(1, 1), new LeastPart.Whole(1_000_00), Optional.empty()));
        assertThat(pays(v, 1_000_00, 500_00).allows()).isTrue();
        assertThat(codes(pays(v, 999_99, 500_01))).containsExactly(ClauseCode.PART);
        assertThat(codes(pays(v, 10_00, 1))).containsExactly(ClauseCode.PART);
        assertThat(v.pays("a", "b", 10_00).allows()).isTrue();
    }

    @Test
    void a_condition_that_is_unknown_gives_no_permission() {
        Condition dirty = new Compare(
                new Expression.EnergyIntensity("kgCO2e"),
                Comparator.AT_MOST,
                new Expression.Stated(new Intensity(Ratio.ONE, "kgCO2e", "PIO")));
        Village v = village(
                new CharterOf().allowAnyMember().partPayment(rate(1, 1), new LeastPart.Any(), Optional.of(dirty)));
        assertThat(pays(v, 10_00, 20_00).clauses()).singleElement().satisfies(clause -> {
            assertThat(clause.code()).isEqualTo(ClauseCode.NO_PART);
            assertThat(clause.saw()).containsEntry("intensity.kgCO2e", "unknown");
        });
    }

    @Test
    void an_intensity_is_by_unit_of_the_price() {
        Condition dirty = new Compare(
                new Expression.EnergyIntensity("kgCO2e"),
                Comparator.AT_MOST,
                new Expression.Stated(new Intensity(Ratio.ONE, "kgCO2e", "PIO")));
        Village v = village(
                new CharterOf().allowAnyMember().partPayment(rate(1, 1), new LeastPart.Any(), Optional.of(dirty)));
        Payment clean = payment(v, 10_00, 20_00).carrying(Map.of("kgCO2e", Ratio.of(30, 1)));
        assertThat(v.submit(clean).allows()).isTrue();
        Payment more = payment(v, 10_00, 20_00).carrying(Map.of("kgCO2e", Ratio.of(3001, 100)));
        assertThat(codes(v.submit(more))).containsExactly(ClauseCode.NO_PART);
    }

    @Test
    void conditions_see_the_price_and_limits_the_amount() {
        Condition dear =
                new Compare(new Expression.Price(), Comparator.MORE_THAN, new Expression.Money(1_000_00, "PIO"));
        Village v = village(new CharterOf()
                .allowAnyMember()
                .partPayment(rate(1, 1), new LeastPart.Any(), Optional.empty())
                .forbid(dear)
                .balanceOf("Shop", 600_00));
        assertThat(pays(v, 500_00, 500_00).allows()).isTrue();
        assertThat(codes(pays(v, 50_00, 950_01))).containsExactly(ClauseCode.FORBIDDEN);
        assertThat(pays(v, 100_00, 100_00).allows()).isTrue();
        assertThat(codes(pays(v, 1, 1))).containsExactly(ClauseCode.CEILING);
    }
}
