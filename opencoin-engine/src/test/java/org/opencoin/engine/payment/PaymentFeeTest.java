package org.opencoin.engine.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Condition.Side;
import org.opencoin.dsl.charter.DemurrageBase.HeldLongerThan;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.FeeMeasure;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Schedule.EachPeriod;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Posting;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Reversal;

class PaymentFeeTest {

    private static final Destination COMMONS = new Destination.ToFund("Commons");
    private static final Destination BURNED = new Destination.Burned();
    private static final Condition ONLINE = new Condition.FieldIs("Channel", "Online");

    private static FeeMeasure percent(long percent) {
        return percent(percent, 0, OptionalLong.empty());
    }

    private static FeeMeasure percent(long percent, long least, OptionalLong most) {
        return new FeeMeasure.Part(Ratio.of(percent, 100), least, most);
    }

    private static CharterOf open() {
        return new CharterOf().allowAnyone();
    }

    private static Village village(CharterOf charter) {
        return new Village(charter.build(), "2026-01-01T12:00:00")
                .join("a", "Resident")
                .join("b", "Shop")
                .join("c", "Steward")
                .holds("a", 100_00);
    }

    private static List<String> postings(Village v) {
        Entry.OperationEntry last =
                (Entry.OperationEntry) v.entries().get(v.entries().size() - 1);
        return last.postings().list().stream().map(PaymentFeeTest::words).toList();
    }

    private static String words(Posting posting) {
        return posting.account().text() + " " + posting.amount();
    }

    private static List<ClauseCode> codes(Verdict verdict) {
        return verdict.clauses().stream().map(Clause::code).toList();
    }

    @Test
    void a_fee_on_the_payer_comes_on_top_and_bounds_what_they_can_pay() {
        Village v = village(open().paymentFee(Side.PAYER, percent(2), COMMONS));
        assertThat(codes(v.pays("a", "b", 98_05))).containsExactly(ClauseCode.CREDIT);
        assertThat(v.pays("a", "b", 98_04).allows()).as("98.04 and 1.96").isTrue();
        assertThat(postings(v)).containsExactly("a -10000", "b 9804", "fund:Commons 196");
    }

    @Test
    void a_fee_on_the_payee_comes_out_of_what_is_paid() {
        Village v = village(open().paymentFee(Side.PAYEE, percent(2), COMMONS));
        assertThat(v.pays("a", "b", 100_00).allows()).isTrue();
        assertThat(postings(v)).containsExactly("a -10000", "b 9800", "fund:Commons 200");
    }

    @Test
    void a_part_is_rounded_once_and_then_held_within_its_bounds() {
        Village v = village(open().paymentFee(Side.PAYEE, percent(1, 1, OptionalLong.of(95)), COMMONS));
        v.pays("a", "b", 10);
        assertThat(postings(v)).as("0.001 is at least 0.01").containsExactly("a -10", "b 9", "fund:Commons 1");
        v.pays("a", "b", 2_50);
        assertThat(postings(v)).as("0.025, half to even").containsExactly("a -250", "b 248", "fund:Commons 2");
        v.pays("a", "b", 96_00);
        assertThat(postings(v)).as("0.96 is at most 0.95").containsExactly("a -9600", "b 9505", "fund:Commons 95");
    }

    @Test
    void every_fee_that_applies_is_taken_of_the_amount_that_was_signed() {
        Village v = village(open().paymentFee(Side.PAYER, new FeeMeasure.Flat(10), COMMONS)
                .paymentFee(Side.PAYEE, percent(2), COMMONS)
                .paymentFee(Side.PAYEE, percent(1), BURNED));
        v.pays("a", "b", 50_00);
        assertThat(postings(v))
                .containsExactly("a -5010", "b 4850", "fund:Commons 10", "fund:Commons 100", "issuance:PIO 50");
    }

    @Test
    void a_payee_can_take_less_than_the_fee_only_if_they_hold_the_rest() {
        Village v = village(open().paymentFee(Side.PAYEE, new FeeMeasure.Flat(1_00), COMMONS));
        Verdict refused = v.pays("a", "b", 40);
        assertThat(codes(refused)).containsExactly(ClauseCode.CREDIT);
        assertThat(refused.clauses().get(0).saw()).containsEntry("account", "b").containsEntry("amount", "0.60 PIO");
        v.pays("a", "b", 2_00);
        assertThat(v.pays("a", "b", 40).allows()).isTrue();
        assertThat(v.has("b")).isEqualTo(40);
    }

    /** Text or online by amount: 0.10 or nothing up to 10.00, 1 % or 2 % above. */
    @Test
    void a_table_takes_what_the_cell_says_and_refuses_what_has_no_cell_for_want_of_a_fact() {
        Condition small = new Condition.Compare(
                new Condition.Expression.AmountPaid(),
                Condition.Comparator.AT_MOST,
                new Condition.Expression.Money(10_00, "PIO"));
        FeeMeasure.ByTable table = new FeeMeasure.ByTable(
                List.of(Optional.of(ONLINE), Optional.empty()),
                List.of(
                        new FeeMeasure.Row(
                                Optional.of(small), List.of(Optional.empty(), Optional.of(new FeeMeasure.Flat(10)))),
                        new FeeMeasure.Row(
                                Optional.empty(), List.of(Optional.of(percent(1)), Optional.of(percent(2))))));
        Village v = village(open().paymentFee(Side.PAYEE, table, COMMONS));
        v.submit(Payment.of("p1", "a", "b", "PIO", 10_00).stating(Map.of("Channel", "Online")));
        assertThat(postings(v)).containsExactly("a -1000", "b 1000");
        v.submit(Payment.of("p2", "a", "b", "PIO", 10_00).stating(Map.of("Channel", "Text")));
        assertThat(postings(v)).containsExactly("a -1000", "b 990", "fund:Commons 10");
        v.submit(Payment.of("p3", "a", "b", "PIO", 10_01).stating(Map.of("Channel", "Online")));
        assertThat(postings(v)).containsExactly("a -1001", "b 991", "fund:Commons 10");
        v.submit(Payment.of("p4", "a", "b", "PIO", 20_00).stating(Map.of("Channel", "Text")));
        assertThat(postings(v)).containsExactly("a -2000", "b 1960", "fund:Commons 40");
        Verdict silent = v.pays("a", "b", 10_00);
        assertThat(codes(silent)).as("once for the table").containsExactly(ClauseCode.FACT_MISSING);
        assertThat(silent.clauses().get(0).saw()).containsEntry("field.Channel", "unknown");
    }

    @Test
    void a_payment_that_does_not_say_what_a_fee_depends_on_is_refused_unless_the_fee_says_when_known() {
        CharterOf strict = open().paymentFee(Side.PAYEE, percent(2), COMMONS, Optional.of(ONLINE), false);
        Verdict refused = village(strict).pays("a", "b", 10_00);
        assertThat(codes(refused)).containsExactly(ClauseCode.FACT_MISSING);
        assertThat(refused.clauses().get(0).saw()).containsExactly(Map.entry("field.Channel", "unknown"));

        Village v = village(open().paymentFee(Side.PAYEE, percent(2), COMMONS, Optional.of(ONLINE), true));
        v.pays("a", "b", 10_00);
        assertThat(v.has("b")).isEqualTo(10_00);
        v.submit(Payment.of("text", "a", "b", "PIO", 10_00).stating(Map.of("Channel", "Text")));
        assertThat(v.has("b")).isEqualTo(20_00);
        v.submit(Payment.of("online", "a", "b", "PIO", 10_00).stating(Map.of("Channel", "Online")));
        assertThat(v.has("b")).isEqualTo(29_80);
    }

    @Test
    void limits_on_payments_count_the_amount_alone_and_ceilings_what_arrives() {
        Village v = village(open().paymentFee(Side.PAYER, percent(2), COMMONS)
                .paymentFee(Side.PAYEE, percent(2), COMMONS)
                .paymentsOf("Resident", 50_00, Period.DAY)
                .balanceOf("Shop", 49_00));
        assertThat(v.pays("a", "b", 50_00).allows()).isTrue();
        assertThat(codes(v.pays("a", "c", 1))).containsExactly(ClauseCode.PAYMENTS);
    }

    @Test
    void what_arrives_is_one_receipt_the_fee_already_out_of_it() {
        HeldLongerThan old = new HeldLongerThan(new Span.Days(20), false);
        Village v = village(open().paymentFee(Side.PAYEE, percent(50), COMMONS)
                .melts(new EachPeriod(Period.MONTH), Ratio.of(1, 10), old));
        v.holds("b", 10_00);
        v.at("2026-01-25T12:00:00").pays("a", "b", 20_00);
        v.until("2026-02-01T00:00:00");
        assertThat(v.has("b"))
                .as("10 of the old 10.00; the new 10.00 are too young")
                .isEqualTo(19_00);
    }

    @Test
    void a_reversal_undoes_the_fees_of_then() {
        Village v = village(open().paymentFee(Side.PAYER, percent(2), COMMONS)
                .paymentFee(Side.PAYEE, percent(1), BURNED)
                .reversedByPayee(new Span.Days(30)));
        v.submit(Payment.of("pay", "a", "b", "PIO", 50_00));
        assertThat(v.restored().submit(new Reversal("back", "pay", "b")).allows())
                .isTrue();
        assertThat(postings(v)).containsExactly("a 5100", "b -4950", "fund:Commons -100", "issuance:PIO -50");
        assertThat(v.has("a")).isEqualTo(100_00);
        assertThat(v.has("fund:Commons")).isZero();
    }

    @Test
    void a_reversal_is_refused_while_a_fund_has_spent_its_fee() {
        Village v = village(open().commonsSpentBy(1, "Steward")
                .paymentFee(Side.PAYEE, percent(10), COMMONS, Optional.of(ONLINE), true)
                .reversedByPayee(new Span.Days(30)));
        v.submit(Payment.of("pay", "a", "b", "PIO", 50_00).stating(Map.of("Channel", "Online")));
        v.submit(Payment.of("spent", "fund:Commons", "c", "PIO", 5_00).approvedBy(List.of("c")));
        Verdict refused = v.submit(new Reversal("back", "pay", "b"));
        assertThat(codes(refused)).containsExactly(ClauseCode.CREDIT);
        assertThat(refused.clauses().get(0).saw()).containsEntry("account", "fund:Commons");
    }

    @Test
    void a_reversal_brings_burned_units_back_only_below_the_limit_of_the_supply() {
        Village v = village(open().issueToAnyMember()
                .supplyAtMost(100_00)
                .paymentFee(Side.PAYEE, percent(10), BURNED)
                .reversedByPayee(new Span.Days(30)));
        v.submit(Payment.of("pay", "a", "b", "PIO", 50_00));
        v.holds("c", 1_00);
        Verdict refused = v.submit(new Reversal("back", "pay", "b"));
        assertThat(codes(refused)).containsExactly(ClauseCode.SUPPLY);
        assertThat(refused.clauses().get(0).saw())
                .containsEntry("amount", "5.00 PIO")
                .containsEntry("supply", "96.00 PIO");
    }

    @Test
    void a_fund_that_pays_itself_a_fee_needs_the_amount_only() {
        Village v = village(open().commonsSpentBy(1, "Steward").paymentFee(Side.PAYER, percent(2), COMMONS))
                .holds("fund:Commons", 10_00);
        assertThat(v.submit(Payment.of("all", "fund:Commons", "c", "PIO", 10_00).approvedBy(List.of("c")))
                        .allows())
                .isTrue();
        assertThat(v.has("fund:Commons")).isZero();
    }

    @Test
    void an_amount_that_fees_make_too_large_is_refused() {
        Village v = village(open().paymentFee(Side.PAYER, new FeeMeasure.Flat(Long.MAX_VALUE), COMMONS));
        assertThat(codes(v.pays("a", "b", 1_00))).contains(ClauseCode.OVERFLOW);
    }
}
