package org.opencoin.engine.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencoin.engine.ledger.ClauseCode.CHOSEN;
import static org.opencoin.engine.ledger.ClauseCode.NOTHING;
import static org.opencoin.engine.ledger.ClauseCode.NO_RULE;
import static org.opencoin.engine.ledger.ClauseCode.RESERVE;
import static org.opencoin.engine.ledger.ClauseCode.SUPPLY;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Fee;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Posting;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Redeem;

class ConversionTest {

    private Village v;

    @BeforeEach
    void units_for_euros_out_at_five_percent() {
        Fee five = new Fee(
                Ratio.of(5, 100),
                "PIO",
                List.of(new Fee.Share(Ratio.of(60, 100), new Destination.ToChosen("Association"))),
                new Destination.ToFund("Commons"));
        CharterOf charter = new CharterOf()
                .issueToAnyMember()
                .redeemBy("Shop", five)
                .supplyAtMost(200_00)
                .allowAnyMember();
        v = new Village(charter.build(), "2026-01-01T12:00:00")
                .join("a", "Resident")
                .join("s", "Shop")
                .join("choir", "Association");
    }

    private List<ClauseCode> issue(String member, long deposit) {
        return codes(new Issue(v.nextId(), member, "PIO", "Vault", deposit, Map.of()));
    }

    private List<ClauseCode> redeem(String member, long amount, Map<String, String> chosen) {
        return codes(new Redeem(v.nextId(), member, "PIO", "Vault", amount, chosen));
    }

    private List<ClauseCode> codes(org.opencoin.engine.operation.Operation operation) {
        return v.submit(operation).clauses().stream().map(Clause::code).toList();
    }

    @Test
    void a_hundred_out_pays_95_euros_three_to_the_association_and_two_to_the_fund() {
        assertThat(issue("s", 100_00)).isEmpty();
        assertThat(redeem("s", 100_00, Map.of("Association", "choir"))).isEmpty();
        assertThat(v.has("s")).isZero();
        assertThat(v.has("choir")).isEqualTo(3_00);
        assertThat(v.has("fund:Commons")).isEqualTo(2_00);
        assertThat(v.has("issuance:PIO")).isEqualTo(-5_00);
        assertThat(v.has("reserve:Vault")).isEqualTo(5_00);
    }

    @Test
    void postings_are_listed_as_they_are_made() {
        issue("s", 100_00);
        redeem("s", 100_00, Map.of("Association", "choir"));
        Entry.OperationEntry entry =
                (Entry.OperationEntry) v.entries().get(v.entries().size() - 1);
        assertThat(entry.postings().list())
                .extracting(p -> p.account().text(), Posting::amount)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("s", -100_00L),
                        org.assertj.core.api.Assertions.tuple("choir", 3_00L),
                        org.assertj.core.api.Assertions.tuple("fund:Commons", 2_00L),
                        org.assertj.core.api.Assertions.tuple("issuance:PIO", 95_00L),
                        org.assertj.core.api.Assertions.tuple("reserve:Vault", -95_00L),
                        org.assertj.core.api.Assertions.tuple("outside:EUR", 95_00L));
    }

    @Test
    void redemption_is_all_or_nothing_against_the_reserve() {
        v.holds("s", 100_00).holds("reserve:Vault", 80_00);
        assertThat(redeem("s", 100_00, Map.of("Association", "choir"))).containsExactly(RESERVE);
        assertThat(redeem("s", 84_21, Map.of("Association", "choir"))).isEmpty();
        assertThat(v.has("reserve:Vault")).isZero();
    }

    @Test
    void a_fee_needs_somebody_who_holds_the_role_and_only_named_roles_redeem() {
        v.holds("s", 10_00).holds("a", 10_00).holds("reserve:Vault", 80_00);
        assertThat(redeem("s", 10_00, Map.of())).containsExactly(CHOSEN);
        assertThat(redeem("s", 10_00, Map.of("Association", "a"))).containsExactly(CHOSEN);
        assertThat(redeem("a", 10_00, Map.of("Association", "choir"))).containsExactly(NO_RULE);
    }

    @Test
    void the_supply_stays_within_its_limit_and_nothing_is_not_a_conversion() {
        assertThat(issue("a", 200_01)).containsExactly(SUPPLY);
        assertThat(issue("a", 200_00)).isEmpty();
        v.holds("reserve:Vault", 1).holds("s", 1);
        Fee all = new Fee(Ratio.ONE, "PIO", List.of(), new Destination.ToFund("Commons"));
        Village w = new Village(new CharterOf().redeemBy("Shop", all).build(), "2026-01-01T12:00:00")
                .join("s", "Shop")
                .holds("s", 5_00);
        assertThat(w.submit(new Redeem("x", "s", "PIO", "Vault", 1, Map.of())).clauses())
                .extracting(Clause::code)
                .containsExactly(NOTHING);
    }
}
