package org.opencoin.engine.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Condition.Side;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.FeeMeasure;
import org.opencoin.dsl.charter.LeaversDebt;
import org.opencoin.dsl.charter.Span;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.operation.Dispute;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.Settle;

/** Payments that somebody doesn't agree with: M16. */
class DisputeTest {

    private static final String START = "2026-05-15T12:00:00";

    private final Village village = of(new CharterOf()
            .allowAnyone()
            .disputes(new Span.Days(60), true, false, 2)
            .reversedByPayee(new Span.Days(10)));

    private static Village of(CharterOf charter) {
        return new Village(charter.build(), START)
                .join("a", "Resident")
                .join("b", "Resident")
                .join("s", "Steward")
                .join("t", "Steward")
                .holds("a", 100_00);
    }

    private static String paid(Village v) {
        String id = v.nextId();
        assertThat(v.submit(Payment.of(id, "a", "b", "PIO", 10_00)).allows()).isTrue();
        return id;
    }

    private static Verdict disputes(Village v, String payment, String by) {
        return v.submit(new Dispute(v.nextId(), payment, by));
    }

    private static Verdict settles(Village v, String payment, boolean upheld, String... by) {
        return v.submit(new Settle(v.nextId(), payment, upheld, List.of(by)));
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.clauses().stream().map(clause -> clause.code().text()).toList();
    }

    private static Map<String, String> saw(Verdict verdict) {
        return verdict.clauses().get(0).saw();
    }

    @Test
    void upheld_it_gives_the_payment_back() {
        String payment = paid(village);
        assertThat(disputes(village, payment, "a").allows()).isTrue();
        assertThat(village.has("b")).isEqualTo(10_00);
        assertThat(settles(village, payment, true, "s", "t").allows()).isTrue();
        assertThat(village.has("a")).isEqualTo(100_00);
        assertThat(village.has("b")).isZero();
        assertThat(codes(settles(village, payment, true, "s", "t"))).containsExactly("no-dispute");
        assertThat(codes(village.submit(new Reversal(village.nextId(), payment, "b"))))
                .contains("not-reversible");
    }

    @Test
    void dismissed_it_moves_nothing_and_is_over() {
        String payment = paid(village);
        disputes(village, payment, "a");
        assertThat(settles(village, payment, false, "s", "t").allows()).isTrue();
        assertThat(village.has("b")).isEqualTo(10_00);
        assertThat(saw(disputes(village, payment, "a"))).isEqualTo(Map.of("of", payment, "payment", "settled"));
    }

    @Test
    void what_was_spent_cannot_be_given_back_and_the_dispute_stays_open() {
        String payment = paid(village);
        disputes(village, payment, "a");
        village.pays("b", "s", 6_00);
        assertThat(codes(settles(village, payment, true, "s", "t"))).containsExactly("credit");
        village.pays("s", "b", 6_00);
        assertThat(settles(village, payment, true, "s", "t").allows()).isTrue();
    }

    @Test
    void only_those_who_may_dispute_and_in_time_and_once() {
        String payment = paid(village);
        assertThat(codes(disputes(village, payment, "b"))).containsExactly("no-rule");
        assertThat(saw(disputes(village, "nobody-knows", "a")))
                .isEqualTo(Map.of("of", "nobody-knows", "payment", "none"));
        village.at("2026-07-14T11:59:59");
        assertThat(disputes(village, payment, "a").allows()).isTrue();
        assertThat(saw(disputes(village, payment, "a"))).containsEntry("payment", "disputed");
        String late = paid(village);
        village.at("2026-09-12T11:59:59");
        assertThat(saw(disputes(village, late, "a"))).containsKey("until");
    }

    @Test
    void nobody_settles_what_they_had_a_part_in() {
        CharterOf charter = new CharterOf().allowAnyone().disputes(new Span.Days(60), true, true, 1);
        Village v = of(charter);
        v.holds("s", 20_00);
        String payment = v.nextId();
        v.submit(Payment.of(payment, "s", "b", "PIO", 10_00));
        disputes(v, payment, "b");
        assertThat(saw(settles(v, payment, true, "s", "a"))).containsEntry("approvals", "0");
        assertThat(settles(v, payment, true, "t").allows()).isTrue();
    }

    @Test
    void a_reversal_ends_it_too() {
        String payment = paid(village);
        disputes(village, payment, "a");
        assertThat(village.submit(new Reversal(village.nextId(), payment, "b")).allows())
                .isTrue();
        assertThat(saw(settles(village, payment, true, "s", "t"))).containsEntry("payment", "reversed");
    }

    @Test
    void fees_are_undone_with_the_payment() {
        CharterOf charter = new CharterOf()
                .allowAnyone()
                .paymentFee(Side.PAYEE, new FeeMeasure.Flat(1_00), new Destination.ToFund("Commons"))
                .disputes(new Span.Days(60), true, false, 1);
        Village v = of(charter);
        String payment = paid(v);
        disputes(v, payment, "a");
        settles(v, payment, true, "s");
        assertThat(v.has("a")).isEqualTo(100_00);
        assertThat(v.has("fund:Commons")).isZero();
    }

    @Test
    void nobody_leaves_while_it_is_open() {
        Village v = of(new CharterOf()
                .allowAnyone()
                .disputes(new Span.Days(60), true, false, 1)
                .departure(Optional.of(new Destination.ToFund("Commons")), new LeaversDebt.Cleared()));
        String payment = paid(v);
        disputes(v, payment, "a");
        Verdict refused = v.submit(new Leave(v.nextId(), "b"));
        assertThat(codes(refused)).containsExactly("leaving");
        assertThat(saw(refused)).isEqualTo(Map.of("disputes", "1"));
        v.restored();
        settles(v, payment, false, "s");
        assertThat(v.submit(new Leave(v.nextId(), "b")).allows()).isTrue();
    }

    @Test
    void a_charter_without_a_rule_knows_no_disputes() {
        Village v = of(new CharterOf().allowAnyone().reversedByPayee(new Span.Days(10)));
        String payment = paid(v);
        assertThat(codes(disputes(v, payment, "a"))).containsExactly("no-rule");
        assertThat(codes(settles(v, payment, true, "s"))).containsExactly("no-dispute");
    }
}
