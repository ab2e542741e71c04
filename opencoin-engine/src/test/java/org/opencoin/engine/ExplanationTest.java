package org.opencoin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Condition.Expression;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Exchange;
import org.opencoin.dsl.charter.FeeMeasure;
import org.opencoin.dsl.charter.LeastPart;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.charter.Tallied;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.charter.Window;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.money.LegalPart;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.telling.Suggestion;
import org.opencoin.engine.telling.ToldReason;

class ExplanationTest {

    private static final long NOON = Village.instant("2026-01-10T12:00:00");

    private static Explanation explain(Charter charter, long deposit, Operation... operations) throws Exception {
        try (Ledger ledger = OpenCoin.inMemory(charter)) {
            ledger.submit(NOON, new Join("1", "a", List.of("Resident"), Map.of("Valley", true)));
            ledger.submit(NOON, new Join("2", "b", List.of("Shop"), Map.of("Valley", false)));
            ledger.submit(NOON, new Join("3", "c", List.of("Shop"), Map.of("Valley", true)));
            ledger.submit(NOON, new Issue("4", "a", "PIO", "Vault", deposit, Map.of()));
            for (Operation operation : operations) {
                ledger.submit(NOON, operation);
            }
            return ledger.explain(operations[operations.length - 1].id()).orElseThrow();
        }
    }

    private static CharterOf base() {
        return new CharterOf().issueToAnyMember().allowAnyMember();
    }

    @Test
    void an_accepted_operation_needs_no_suggestion() throws Exception {
        Explanation told = explain(base().build(), 100_00, Payment.of("p", "a", "b", "PIO", 1_00));
        assertThat(told.reasons()).isEmpty();
        assertThat(told.suggestions()).isEmpty();
        assertThat(told.text("en"))
                .isEqualTo("p: accepted. a pays b 1.00 PIO.\nEntry 5, 2026-01-10 12:00 (Europe/Paris).\n"
                        + "  -1.00 PIO  a\n  +1.00 PIO  b");
    }

    @Test
    void the_largest_amount_that_passes_comes_from_the_payers_own_limits() throws Exception {
        Explanation told = explain(base().build(), 20_00, Payment.of("p", "a", "b", "PIO", 50_00));
        assertThat(told.suggestions()).extracting(Suggestion::kind).containsExactly("amount");
        assertThat(told.told("en", Map.of()).changes()).containsExactly("with an amount of 20.00 PIO");
        assertThat(told.told("fr", Map.of()).reasons())
                .extracting(ToldReason::passes)
                .containsExactly("le montant est d'au plus 20,00 PIO");
    }

    @Test
    void nothing_is_suggested_from_what_the_payee_holds() throws Exception {
        Charter charter = base().balanceOf("Shop", 30_00).build();
        Explanation told = explain(charter, 100_00, Payment.of("p", "a", "b", "PIO", 30_01));
        assertThat(told.suggestions()).isEmpty();
        assertThat(told.text("en")).doesNotContain("holds");
    }

    @Test
    void a_limit_by_the_day_passes_with_what_is_left_or_tomorrow() throws Exception {
        Charter charter = base().paymentsOf("Resident", 30_00, Period.DAY).build();
        Explanation told = explain(
                charter, 100_00, Payment.of("p", "a", "b", "PIO", 25_00), Payment.of("q", "a", "b", "PIO", 10_00));
        assertThat(told.suggestions())
                .contains(new Suggestion.Time(Village.instant("2026-01-11T00:00:00")))
                .contains(new Suggestion.Amount(5_00, "PIO"));
    }

    @Test
    void a_limit_over_days_passes_with_what_is_left_or_when_enough_has_left() throws Exception {
        Charter charter = base().paymentsOf("Resident", 30_00, new Span.Days(7)).build();
        Explanation told = explain(
                charter, 100_00, Payment.of("p", "a", "b", "PIO", 25_00), Payment.of("q", "a", "b", "PIO", 10_00));
        assertThat(told.suggestions())
                .contains(new Suggestion.Time(Village.instant("2026-01-17T12:00:00")))
                .contains(new Suggestion.Amount(5_00, "PIO"));
        assertThat(told.text("en"))
                .contains("25.00 PIO were paid over 7 days already; 10.00 PIO more would pass 30.00 PIO")
                .contains(
                        "It passes if the amount is at most 5.00 PIO, or enough of what was paid before lies 7 days back.");
        assertThat(told.text("fr"))
                .contains("déjà payés sur 7 jours : 25,00 PIO ; 10,00 PIO de plus dépasseraient 30,00 PIO")
                .contains("assez de ce qui a été payé avant date de 7 jours");
    }

    @Test
    void too_many_payments_are_told_with_when_there_is_room_again() throws Exception {
        Charter charter = base().numberOfPaymentsOf("Resident", 2, new Window.Rolling(new Span.Days(7)))
                .build();
        Explanation told = explain(
                charter,
                100_00,
                Payment.of("first", "a", "b", "PIO", 1_00),
                Payment.of("second", "a", "b", "PIO", 1_00),
                Payment.of("p", "a", "b", "PIO", 1_00));
        assertThat(told.suggestions()).singleElement().isInstanceOf(Suggestion.Time.class); // no amount is small enough
        assertThat(told.text("en"))
                .contains("2 payments were made over 7 days already; 2 is the most")
                .contains("It passes if enough of the payments made before lie 7 days back.");
        assertThat(told.text("fr"))
                .contains("2 paiements ont déjà été faits sur 7 jours ; 2 est le plus")
                .contains("assez des paiements faits avant datent de 7 jours");
    }

    @Test
    void too_many_payments_in_a_day_are_told_with_the_next_day() throws Exception {
        Charter charter = base().numberOfPaymentsOf("Resident", 1, new Window.Calendar(Period.DAY))
                .build();
        Explanation told = explain(
                charter, 100_00, Payment.of("first", "a", "b", "PIO", 1_00), Payment.of("p", "a", "b", "PIO", 1_00));
        assertThat(told.text("en"))
                .contains("1 payment was made in this period already; 1 is the most")
                .contains("It passes if it is made from ");
        assertThat(told.text("fr")).contains("1 paiement a déjà été fait dans cette période ; 1 est le plus");
    }

    @Test
    void what_came_together_before_is_told_with_its_value_and_when_it_is_less() throws Exception {
        Tally received = new Tally(Tallied.AMOUNT_RECEIVED, new Window.Rolling(new Span.Days(7)));
        Condition full = new Condition.Compare(
                new Condition.Expression.SoFar(Condition.Side.PAYEE, received),
                Condition.Comparator.AT_LEAST,
                new Condition.Expression.Money(25_00, "PIO"));
        Explanation told = explain(
                base().forbid(full).build(),
                100_00,
                Payment.of("p", "a", "b", "PIO", 25_00),
                Payment.of("q", "a", "b", "PIO", 1_00));
        assertThat(told.suggestions()).containsExactly(new Suggestion.Time(Village.instant("2026-01-17T12:00:00")));
        assertThat(told.text("en"))
                .contains("What it saw: the amount already received by the payee over 7 days: 25.00 PIO")
                .contains("It passes if the amount already received by the payee over 7 days is less than 25.00 PIO.");
        assertThat(told.text("fr")).contains("le montant déjà reçu par le bénéficiaire sur 7 jours : 25,00 PIO");
    }

    @Test
    void a_forbidden_category_is_told_with_the_articles_words_and_those_that_pass() throws Exception {
        Charter charter = base().article(3, "Our money burns no oil.")
                .forbid(new Condition.CategoryIn("Energy"))
                .build();
        Explanation told =
                explain(charter, 100_00, Payment.of("p", "a", "b", "PIO", 1_00).inCategory("Fuel"));
        assertThat(told.suggestions()).containsExactly(new Suggestion.Category("Food"));
        assertThat(told.text("en"))
                .contains("Article 3: “Our money burns no oil.”")
                .contains("What it saw: the category is Fuel")
                .contains("in another category: Food");
        assertThat(told.text("fr")).contains("« Our money burns no oil. »").contains("dans une autre catégorie : Food");
    }

    @Test
    void homes_that_pass_are_told_and_several_reasons_leave_no_single_change() throws Exception {
        Condition outside = new Condition.Not(new Condition.LivesIn(Condition.Side.PAYEE, "Valley"));
        Charter charter = base().forbid(outside).build();
        assertThat(explain(charter, 100_00, Payment.of("p", "a", "b", "PIO", 1_00))
                        .suggestions())
                .containsExactly(new Suggestion.Home("Valley", true));
        Explanation both = explain(charter, 10_00, Payment.of("p", "a", "b", "PIO", 11_00));
        assertThat(both.reasons()).hasSize(2);
        assertThat(both.suggestions()).isEmpty();
        assertThat(both.text("en")).contains("No single change");
    }

    @Test
    void a_short_reserve_pays_out_the_largest_amount_it_can() throws Exception {
        Charter charter = base().redeemBy("Resident").supplyAtMost(1_000_00).build();
        Explanation told = explain(charter, 80_00, new Redeem("r", "a", "PIO", "Vault", 100_00, Map.of()));
        assertThat(told.suggestions()).containsExactly(new Suggestion.Amount(80_00, "PIO"));
        Explanation issue = explain(charter, 80_00, new Issue("i", "a", "PIO", "Vault", 1_000_00, Map.of()));
        assertThat(issue.suggestions()).containsExactly(new Suggestion.Amount(920_00, "EUR"));
    }

    @Test
    void an_amount_named_in_a_condition_is_a_candidate() throws Exception {
        Condition large = new Condition.Compare(
                new Condition.Expression.AmountPaid(),
                Condition.Comparator.MORE_THAN,
                new Condition.Expression.Money(10_00, "PIO"));
        Charter charter = base().forbid(large).build();
        assertThat(explain(charter, 100_00, Payment.of("p", "a", "b", "PIO", 50_00))
                        .suggestions())
                .containsExactly(new Suggestion.Amount(10_00, "PIO"));
    }

    private static final Exchange EUROS = new Exchange("PIO", "EUR", Ratio.of(100, 95));

    private static CharterOf upToAPriceOf100() {
        Condition.Compare small = new Condition.Compare(
                new Expression.Price(), Condition.Comparator.AT_MOST, new Expression.Money(100_00, "PIO"));
        return new CharterOf()
                .issueToAnyMember()
                .allowWhen(small)
                .partPayment(EUROS, new LeastPart.Any(), Optional.empty());
    }

    @Test
    void a_named_price_is_reached_by_the_amount_beside_the_part_in_legal_money() throws Exception {
        Payment dear = Payment.of("p", "a", "b", "PIO", 70_00).beside(new LegalPart(50_00, "EUR"));
        Explanation told = explain(upToAPriceOf100().build(), 80_00, dear);
        // 50.00 EUR count 52.6315... PIO, so that 47.36 PIO make a price of at most 100.00
        assertThat(told.suggestions()).containsExactly(new Suggestion.Amount(47_36, "PIO"));
    }

    @Test
    void one_smaller_amount_may_satisfy_a_price_and_a_credit_together() throws Exception {
        Payment dear = Payment.of("p", "a", "b", "PIO", 90_00).beside(new LegalPart(50_00, "EUR"));
        Explanation told = explain(upToAPriceOf100().build(), 80_00, dear);
        assertThat(told.reasons()).hasSize(2);
        assertThat(told.suggestions()).containsExactly(new Suggestion.Amount(47_36, "PIO"));
    }

    private static final Condition SMALL = new Condition.Compare(
            new Condition.Expression.AmountPaid(),
            Condition.Comparator.AT_MOST,
            new Condition.Expression.Money(10_00, "PIO"));
    private static final Condition ONLINE = new Condition.FieldIs("Channel", "Online");

    private static CharterOf withFee(FeeMeasure measure, Condition.Side bearer, Optional<Condition> when) {
        return base().paymentFee(bearer, measure, new Destination.ToFund("Commons"), when, false);
    }

    @Test
    void with_a_fee_on_top_the_largest_amount_leaves_room_for_it() throws Exception {
        FeeMeasure part = new FeeMeasure.Part(Ratio.of(2, 100), 0, OptionalLong.empty());
        Charter charter = withFee(part, Condition.Side.PAYER, Optional.empty()).build();
        Explanation told = explain(charter, 100_00, Payment.of("p", "a", "b", "PIO", 100_00));
        assertThat(told.suggestions()).containsExactly(new Suggestion.Amount(98_04, "PIO"));
        assertThat(told.text("en"))
                .contains("a holds 100.00 PIO; 102.00 PIO less would bring it below 0.00 PIO.")
                .contains("It passes if the amount and the fees on it are together at most 100.00 PIO.")
                .contains("It would be accepted with an amount of 98.04 PIO.");
        assertThat(told.text("fr")).contains("le montant et ses frais font ensemble au plus 100,00 PIO");
    }

    @Test
    void the_largest_amount_is_found_on_either_side_of_where_a_fee_begins() throws Exception {
        Charter charter = withFee(new FeeMeasure.Flat(1_00), Condition.Side.PAYER, Optional.of(SMALL))
                .build();
        Explanation above = explain(charter, 10_50, Payment.of("p", "a", "b", "PIO", 20_00));
        assertThat(above.suggestions()).containsExactly(new Suggestion.Amount(10_50, "PIO"));
        Explanation below = explain(charter, 10_00, Payment.of("p", "a", "b", "PIO", 20_00));
        assertThat(below.suggestions()).containsExactly(new Suggestion.Amount(9_00, "PIO"));
    }

    @Test
    void a_fee_that_needs_a_fact_says_which_values_pass() throws Exception {
        FeeMeasure flat = new FeeMeasure.Flat(5_00);
        Charter charter =
                withFee(flat, Condition.Side.PAYER, Optional.of(ONLINE)).build();
        Explanation told = explain(charter, 12_00, Payment.of("p", "a", "b", "PIO", 10_00));
        assertThat(told.suggestions())
                .containsExactly(new Suggestion.Field("Channel", "App"), new Suggestion.Field("Channel", "Text"));
        assertThat(told.text("en"))
                .contains("What it saw: Channel: unknown")
                .contains("It passes if the payment states its Channel.")
                .contains("It would be accepted with Channel App, Channel Text.");
    }

    @Test
    void what_a_payee_holds_is_neither_told_nor_tried_out_when_the_fee_is_more_than_is_paid() throws Exception {
        Charter charter = withFee(new FeeMeasure.Flat(1_00), Condition.Side.PAYEE, Optional.empty())
                .build();
        Explanation told = explain(charter, 100_00, Payment.of("p", "a", "b", "PIO", 99));
        assertThat(told.suggestions()).isEmpty();
        assertThat(told.text("en"))
                .contains("the fee is more than is paid, and b doesn't hold the rest")
                .contains("It passes if b holds enough to bear the fee, or is paid more.")
                .doesNotContain("0.00");
    }
}
