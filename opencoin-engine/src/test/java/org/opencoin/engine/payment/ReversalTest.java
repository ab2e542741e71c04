package org.opencoin.engine.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencoin.engine.ledger.ClauseCode.CREDIT;
import static org.opencoin.engine.ledger.ClauseCode.NOT_REVERSIBLE;
import static org.opencoin.engine.ledger.ClauseCode.NO_RULE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.DemurrageBase.Beyond;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Schedule.EachPeriod;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Reversal;

class ReversalTest {

    private Village v;

    @BeforeEach
    void a_payment_of_100_on_20_january() {
        CharterOf charter = new CharterOf()
                .allowAnyMember()
                .paymentsOf("Resident", 150_00, Period.MONTH)
                .reversedByPayee(new Span.Days(30))
                .melts(new EachPeriod(Period.MONTH), Ratio.of(1, 100), new Beyond(50_00));
        v = new Village(charter.build(), "2026-01-01T12:00:00")
                .join("a", "Resident")
                .join("b", "Shop")
                .holds("a", 150_00)
                .holds("b", 10_00);
        v.at("2026-01-20T10:00:00").submit(Payment.of("pay", "a", "b", "PIO", 100_00));
    }

    private List<ClauseCode> reverse(String id, String of, String by) {
        Verdict verdict = v.submit(new Reversal(id, of, by));
        return verdict.clauses().stream().map(Clause::code).toList();
    }

    @Test
    void it_undoes_the_payments_own_postings_and_nothing_that_melted_since() {
        v.at("2026-02-10T10:00:00");
        assertThat(reverse("r", "pay", "b")).isEmpty();
        assertThat(v.has("a")).isEqualTo(150_00);
        assertThat(v.has("b")).isEqualTo(9_40);
        assertThat(v.has("fund:Commons")).isEqualTo(60);
    }

    @Test
    void it_is_all_or_nothing_within_the_payees_limits() {
        v.pays("b", "a", 50_00);
        assertThat(reverse("r", "pay", "b")).containsExactly(CREDIT);
    }

    @Test
    void only_who_the_rule_names_may_and_only_in_time() {
        assertThat(reverse("r1", "pay", "a")).containsExactly(NO_RULE);
        v.at("2026-02-19T10:00:00");
        assertThat(reverse("r2", "pay", "b")).as("until, exclusive").containsExactly(NOT_REVERSIBLE);
    }

    @Test
    void a_payment_is_reversed_once_and_a_reversal_never() {
        assertThat(reverse("r1", "pay", "b")).isEmpty();
        assertThat(reverse("r2", "pay", "b")).contains(NOT_REVERSIBLE);
        assertThat(reverse("r3", "r1", "b")).containsExactly(NOT_REVERSIBLE);
        assertThat(reverse("r4", "nobody-knows", "b")).containsExactly(NOT_REVERSIBLE);
    }

    @Test
    void the_original_leaves_the_period_that_is_still_open() {
        assertThat(v.pays("a", "b", 50_00).allows()).isTrue();
        reverse("r", "pay", "b");
        assertThat(v.pays("a", "b", 100_00).allows()).isTrue();
    }
}
