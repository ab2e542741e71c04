package org.opencoin.engine.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.DemurrageBase.WholeBalance;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.LeaversDebt;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Schedule.EachPeriod;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Posting;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.Update;

/** Members who leave, with the numbers of M14. */
class DepartureTest {

    private static final String START = "2026-05-15T12:00:00";
    private static final Optional<Destination> COMMONS = Optional.of(new Destination.ToFund("Commons"));
    private static final LeaversDebt CLEARED = new LeaversDebt.Cleared();

    private static CharterOf village(Optional<Destination> balance, LeaversDebt debt) {
        return new CharterOf()
                .allowAnyone()
                .creditOf("Shop", 600_00)
                .reversedByPayee(new Span.Days(30))
                .article(2, "Whoever leaves squares up.")
                .departure(balance, debt);
    }

    private static LeaversDebt borne(long most) {
        return new LeaversDebt.Borne("Commons", OptionalLong.of(most));
    }

    private static Village of(CharterOf charter) {
        return new Village(charter.build(), START)
                .join("a", "Shop")
                .join("b", "Shop")
                .join("c", "Shop");
    }

    private static Verdict leaves(Village v, String member) {
        return v.submit(new Leave(v.nextId(), member));
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.clauses().stream().map(clause -> clause.code().text()).toList();
    }

    private static Map<String, String> saw(Verdict verdict) {
        return verdict.clauses().get(0).saw();
    }

    @Test
    void what_the_account_holds_goes_to_the_fund() {
        Village v = of(village(COMMONS, CLEARED)).holds("a", 12_50);
        assertThat(leaves(v, "a").allows()).isTrue();
        assertThat(v.has("a")).isZero();
        assertThat(v.has("fund:Commons")).isEqualTo(12_50);
        Entry.OperationEntry entry =
                (Entry.OperationEntry) v.entries().get(v.entries().size() - 1);
        assertThat(entry.postings().list())
                .isEqualTo(List.of(
                        new Posting(AccountName.member("a"), "PIO", -12_50),
                        new Posting(AccountName.fund("Commons"), "PIO", 12_50)));
    }

    @Test
    void what_is_burned_lowers_the_supply() {
        Village v = of(village(Optional.of(new Destination.Burned()), CLEARED)).holds("a", 12_50);
        assertThat(leaves(v, "a").allows()).isTrue();
        assertThat(v.has("issuance:PIO")).isZero();
    }

    @Test
    void who_is_to_spend_first_stays_as_long_as_something_is_left() {
        Village v = of(village(Optional.empty(), CLEARED)).holds("a", 12_50);
        Verdict refused = leaves(v, "a");
        assertThat(codes(refused)).containsExactly("leaving");
        assertThat(saw(refused)).isEqualTo(Map.of("balance", "12.50 PIO"));
        assertThat(refused.clauses().get(0).article()).contains(2);
        v.pays("a", "b", 12_50);
        assertThat(leaves(v, "a").allows()).isTrue();
    }

    @Test
    void a_fund_bears_a_debt_up_to_its_bound() {
        Village v = of(village(COMMONS, borne(500_00)));
        v.pays("a", "b", 300_00);
        v.pays("c", "b", 500_01);
        v.pays("b", "fund:Commons", 300_00);
        assertThat(leaves(v, "a").allows()).isTrue();
        assertThat(v.has("a")).isZero();
        assertThat(v.has("fund:Commons")).isZero();
        Verdict refused = leaves(v, "c");
        assertThat(codes(refused)).containsExactly("leaving");
        assertThat(saw(refused)).isEqualTo(Map.of("debt", "500.01 PIO", "maximum", "500.00 PIO"));
    }

    @Test
    void a_fund_that_holds_too_little_lets_nobody_go() {
        Village v = of(village(COMMONS, borne(500_00)));
        v.pays("a", "b", 300_00);
        v.pays("b", "fund:Commons", 299_99);
        Verdict refused = leaves(v, "a");
        assertThat(codes(refused)).containsExactly("credit");
        assertThat(v.has("a")).isEqualTo(-300_00);
    }

    @Test
    void a_debt_that_nobody_bears_is_cleared_first() {
        Village v = of(village(COMMONS, CLEARED));
        v.pays("a", "b", 1);
        assertThat(saw(leaves(v, "a"))).isEqualTo(Map.of("debt", "0.01 PIO"));
        v.pays("b", "a", 1);
        assertThat(leaves(v, "a").allows()).isTrue();
    }

    @Test
    void no_charter_without_a_rule_lets_anybody_go() {
        Village v = of(new CharterOf().allowAnyMember());
        Verdict refused = leaves(v, "a");
        assertThat(codes(refused)).containsExactly("no-rule");
    }

    @Test
    void nothing_is_done_with_who_has_left() {
        Village v =
                of(village(COMMONS, CLEARED).issueToAnyMember().redeemBy("Shop").choice("Shop", new Party.AnyMember()));
        v.holds("b", 50_00).holds("a", 5_00);
        leaves(v, "a");
        Verdict paid = v.pays("b", "a", 1_00);
        assertThat(codes(paid)).containsExactly("left");
        assertThat(saw(paid)).isEqualTo(Map.of("member", "a"));
        assertThat(codes(v.pays("a", "b", 1_00))).containsExactly("left");
        assertThat(codes(v.submit(new Issue(v.nextId(), "a", "PIO", "Vault", 1_00, Map.of()))))
                .containsExactly("left");
        assertThat(codes(v.submit(new Redeem(v.nextId(), "a", "PIO", "Vault", 1_00, Map.of()))))
                .containsExactly("left");
        assertThat(codes(v.submit(new Choose(v.nextId(), "a", Map.of("Shop", "b")))))
                .containsExactly("left");
        assertThat(codes(v.submit(new Update(v.nextId(), "a", Optional.of(List.of("Shop")), Optional.empty()))))
                .containsExactly("left");
        assertThat(codes(leaves(v, "a"))).containsExactly("left");
        assertThat(codes(v.submit(new Join(v.nextId(), "a", List.of("Shop"), Map.of()))))
                .containsExactly("member-exists");
        assertThat(codes(v.submit(new Choose(v.nextId(), "b", Map.of("Shop", "a")))))
                .containsExactly("choice");
    }

    @Test
    void a_payment_with_who_has_left_is_not_reversed() {
        Village v = of(village(COMMONS, CLEARED)).holds("a", 10_00);
        String paid = v.nextId();
        v.submit(Payment.of(paid, "a", "b", "PIO", 10_00));
        leaves(v, "a");
        Verdict refused = v.submit(new Reversal(v.nextId(), paid, "b"));
        assertThat(codes(refused)).containsExactly("not-reversible");
        assertThat(saw(refused)).isEqualTo(Map.of("of", paid, "payment", "left"));
    }

    @Test
    void who_has_left_receives_no_dividend_and_no_share() {
        CharterOf charter = village(COMMONS, CLEARED)
                .dividend(new Party.AnyMember(), 1_00, Period.MONTH)
                .melts(
                        new EachPeriod(Period.MONTH),
                        Ratio.of(10, 100),
                        new WholeBalance(),
                        0,
                        new Destination.Shared(new Destination.ToFund("Commons")),
                        Set.of());
        Village v = of(charter).holds("b", 100_00);
        leaves(v, "a");
        v.until("2026-06-01T00:00:00");
        assertThat(v.has("a")).isZero();
        assertThat(v.has("b")).isEqualTo(96_00); // 90.00, half of 10.00, and 1.00
        assertThat(v.has("c")).isEqualTo(6_00);
    }

    @Test
    void a_snapshot_remembers_who_has_left() {
        Village v = of(village(COMMONS, CLEARED)).holds("b", 10_00);
        leaves(v, "a");
        assertThat(codes(v.restored().pays("b", "a", 1_00))).containsExactly("left");
    }
}
