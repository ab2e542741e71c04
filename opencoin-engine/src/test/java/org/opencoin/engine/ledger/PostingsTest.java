package org.opencoin.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.operation.Tick;

class PostingsTest {

    private static final AccountName AWA = AccountName.member("awa");
    private static final AccountName SHOP = AccountName.member("shop");
    private static final AccountName COMMONS = AccountName.fund("Commons");

    @Test
    void movements_balance_in_each_currency_by_itself() {
        Postings.Built built =
                Postings.builder().add(AWA, "PIO", -10).add(SHOP, "EUR", 10).build();
        assertThat(built).isEqualTo(new Postings.Unbalanced("EUR", BigInteger.TEN));
        assertThatThrownBy(built::orElseThrow).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sums_that_wrap_around_to_zero_do_not_balance() {
        Postings.Built built = Postings.builder()
                .add(AWA, "PIO", Long.MAX_VALUE)
                .add(SHOP, "PIO", Long.MAX_VALUE)
                .add(COMMONS, "PIO", 2)
                .build();
        assertThat(built).isInstanceOf(Postings.Unbalanced.class);
    }

    @Test
    void what_moves_nothing_is_left_out_and_the_order_is_kept() {
        Postings postings = Postings.builder()
                .add(SHOP, "PIO", -100)
                .add(COMMONS, "PIO", 0)
                .move(AWA, COMMONS, "PIO", 5)
                .add(AWA, "PIO", 100)
                .build()
                .orElseThrow();
        assertThat(postings.list())
                .extracting(posting -> posting.account().text() + " " + posting.amount())
                .containsExactly("shop -100", "awa -5", "fund:Commons 5", "awa 100");
        assertThat(postings.negated().list()).extracting(Posting::amount).containsExactly(100L, 5L, -5L, -100L);
        assertThat(postings.negated().negated()).isEqualTo(postings);
    }

    @Test
    void an_overflow_names_the_account_it_reached() {
        Postings.Built built = Postings.builder()
                .move(AWA, COMMONS, "PIO", Amounts.plus(Amounts.LARGEST, 1))
                .build();
        assertThat(built).isEqualTo(new Postings.Overflowed(AWA));
    }

    @Test
    void a_refusal_moves_nothing() {
        Verdict refused = Verdict.of(List.of(Clause.of(ClauseCode.NO_RULE, Map.of())));
        Postings moved = Postings.of(new Posting(AWA, "PIO", -1), new Posting(SHOP, "PIO", 1));
        assertThatThrownBy(() -> new Entry.OperationEntry(0, new Tick("t"), refused, moved))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_a_missing_rule_makes_it_not_allowed() {
        Clause noRule = Clause.of(ClauseCode.NO_RULE, Map.of());
        Clause credit = Clause.of(ClauseCode.CREDIT, Map.of());
        assertThat(Verdict.of(List.of()).outcome()).isEqualTo("allowed");
        assertThat(Verdict.of(List.of(noRule, noRule)).outcome()).isEqualTo("not-allowed");
        assertThat(Verdict.of(List.of(credit, noRule)).outcome()).isEqualTo("forbidden");
        assertThat(Verdict.of(List.of(credit, noRule)).clauses()).containsExactly(noRule, credit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"m1", "0.-_", "fund:Commons", "fund:Au Bon Pain", "reserve:Vault", "issuance:PIO", "outside:EUR"
            })
    void an_account_has_one_text(String text) {
        assertThat(AccountName.parse(text).orElseThrow().text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-m1", "m 1", "é", "fund:", "pot:Commons", "m1:"})
    void other_texts_name_no_account(String text) {
        assertThat(AccountName.parse(text)).isEmpty();
    }
}
