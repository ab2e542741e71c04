package org.opencoin.dsl.internal.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.source.SourceFile;

/** What is proved of rules on payments, and what is left unsaid because some payment tells them apart. */
class FlowProofsTest {

    private static final String CHARTER = """
            opencoin 1 en

            currency Sol (SOL) {
              decimals 2
              rounding to the nearest cent, halves to the even cent, remainder to Commons
              calendar Europe/Paris
              role Resident, Shop
              zone Valley = postcodes 26150
              category Food, Energy { Fuel, Wood }
              fund Commons, spent by 2 of Resident
              reserve Vault in EUR
              article 1 "What we agreed." {
                issue to any member against EUR into Vault at 1 SOL per 1 EUR
            %s
              }
            }
            test "everything is spoken of" {
              given Awa, a Shop living in Valley, has 1 SOL; Ben, a Resident, has 0 SOL
              then Awa has 1 SOL
            }
            """;

    private static List<String> found(String... rules) {
        return Compiler.compile(SourceFile.of("c.coin", CHARTER.formatted(String.join("\n", rules))))
                .diagnostics()
                .stream()
                .map(Diagnostic::code)
                .filter(code -> !code.equals("OC3003"))
                .toList();
    }

    private static List<String> withAllow(String... rules) {
        return found(Stream.concat(Stream.of("allow payment between any members"), Stream.of(rules))
                .toArray(String[]::new));
    }

    @Test
    void what_forbids_a_whole_permission_does_forbid_something() {
        assertThat(found(
                        "allow payment from a Resident to any member",
                        "allow payment from a Shop to a Resident",
                        "forbid payment when payer is a Resident, when known"))
                .containsExactly("OC3020");
        assertThat(found(
                        "allow payment from a Resident to any member",
                        "forbid payment when payer is not a Resident, when known"))
                .containsExactly("OC3022");
    }

    @Test
    void a_condition_on_more_than_can_exist_is_never_fulfilled_and_without_a_cap_it_may_be() {
        assertThat(withAllow("forbid payment when amount is more than 500 SOL", "supply at most 500 SOL"))
                .containsExactly("OC3021");
        assertThat(withAllow("forbid payment when amount is at least 500 SOL", "supply at most 500 SOL"))
                .isEmpty();
        assertThat(withAllow("forbid payment when amount is more than 500 SOL")).isEmpty();
    }

    @Test
    void credit_lets_somebody_hold_more_than_the_whole_supply() {
        assertThat(withAllow(
                        "forbid payment when amount is more than 500 SOL",
                        "supply at most 500 SOL",
                        "credit of each Shop up to 10 SOL"))
                .isEmpty();
    }

    @Test
    void nothing_lies_between_two_neighbouring_amounts() {
        assertThat(withAllow("forbid payment when amount is more than 1 SOL and amount is less than 1.01 SOL"))
                .containsExactly("OC3021");
        assertThat(withAllow("forbid payment when amount is more than 1 SOL and amount is less than 1.02 SOL"))
                .isEmpty();
    }

    @Test
    void every_member_has_a_role_and_only_a_fund_has_none() {
        assertThat(withAllow("forbid payment when payer is not a Shop and payer is not a Resident"))
                .containsExactly("OC3022");
        assertThat(withAllow("forbid payment when payer is a Shop and payer is a Resident"))
                .isEmpty();
    }

    @Test
    void a_fund_has_no_role_and_lives_everywhere() {
        assertThat(found("allow payment from Commons to any member", "forbid payment when payer is a Shop"))
                .containsExactly("OC3022");
        assertThat(found("allow payment from Commons to any member", "forbid payment when payer lives outside Valley"))
                .containsExactly("OC3022");
    }

    @Test
    void two_prohibitions_together_can_take_a_permission_away() {
        assertThat(withAllow(
                        "forbid payment when amount is at least 10 SOL",
                        "forbid payment when amount is less than 10 SOL"))
                .containsExactly("OC3020");
        assertThat(withAllow(
                        "forbid payment when amount is more than 10 SOL",
                        "forbid payment when amount is less than 10 SOL"))
                .isEmpty();
    }

    @Test
    void a_missing_fact_refuses_unless_the_rule_passes_over_it() {
        assertThat(withAllow(
                        "forbid payment when payee lives in Valley, when known",
                        "forbid payment when payee lives outside Valley, when known"))
                .isEmpty();
        assertThat(withAllow(
                        "forbid payment when payee lives in Valley", "forbid payment when payee lives outside Valley"))
                .contains("OC3020");
    }

    @Test
    void a_wider_rule_covers_a_narrower_one_whatever_their_order() {
        assertThat(withAllow("forbid payment when category is in Fuel", "forbid payment when category is in Energy"))
                .containsExactly("OC3023");
        assertThat(withAllow("forbid payment when category is in Energy", "forbid payment when category is in Fuel"))
                .containsExactly("OC3023");
        assertThat(withAllow("allow payment from a Shop to a Resident")).containsExactly("OC3023");
    }

    @Test
    void of_two_rules_that_cover_each_other_one_is_told() {
        assertThat(withAllow(
                        "forbid payment when amount is more than 10 SOL",
                        "forbid payment when amount is at least 10.01 SOL"))
                .containsExactly("OC3023");
    }

    @Test
    void a_prohibition_that_can_pass_over_missing_facts_covers_less() {
        assertThat(withAllow(
                        "forbid payment when category is in Fuel",
                        "forbid payment when category is in Fuel, when known"))
                .containsExactly("OC3023");
    }

    @Test
    void too_many_rules_to_compare_are_left_unsaid() {
        String[] many = new String[70];
        for (int i = 0; i < many.length; i++) {
            many[i] = "forbid payment when amount is more than " + (1_000 + i) + " SOL";
        }
        assertThat(withAllow(many)).isEmpty();
    }

    private static final String PARTNERS = "allow payment between any members when number of members who already paid ";

    @Test
    void when_every_permission_asks_for_a_past_no_payment_can_be_the_first() {
        assertThat(found(PARTNERS + "payer over 90 days is at least 3")).containsExactly("OC3100");
        assertThat(found(PARTNERS
                        + "payer over 90 days is more than 0 or amount already received by payee over 1 day > 0 SOL"))
                .containsExactly("OC3100");
        assertThat(found(PARTNERS + "payer over 90 days is at most 3")).isEmpty();
        assertThat(found(
                        PARTNERS + "payer over 90 days is at least 3",
                        "allow payment from Shop to any member when amount is at most 1 SOL"))
                .isEmpty();
        assertThat(withAllow("forbid payment when number of payments already made by payer over 7 days is less than 1"))
                .containsExactly("OC3100");
    }

    @Test
    void nobody_has_less_than_nothing_behind_them() {
        assertThat(withAllow("forbid payment when amount already paid by payer over 7 days is less than 0 SOL"))
                .containsExactly("OC3021");
    }

    @Test
    void a_higher_number_of_the_same_past_is_covered_by_a_lower_one_and_not_by_one_of_another_time() {
        assertThat(withAllow(
                        "forbid payment when number of payments already made by payer over 7 days is at least 3",
                        "forbid payment when number of payments already made by payer over 7 days is at least 5"))
                .containsExactly("OC3023");
        assertThat(withAllow(
                        "forbid payment when number of payments already made by payer over 7 days is at least 3",
                        "forbid payment when number of payments already made by payer over 8 days is at least 5",
                        "forbid payment when number of payments already made by payee over 7 days is at least 5",
                        "forbid payment when number of payments already received by payer over 7 days is at least 5"))
                .isEmpty();
    }

    @Test
    void payments_members_and_money_are_not_compared_with_each_other() {
        String forbid = "forbid payment when number of payments already made by payer over 7 days is at least ";
        assertThat(withAllow(forbid + "5 SOL")).containsExactly("OC2032");
        assertThat(withAllow(forbid + "number of members already paid by payer over 7 days"))
                .containsExactly("OC2032");
        assertThat(withAllow(forbid + "amount")).containsExactly("OC2032");
        assertThat(withAllow(forbid + "number of payments already received by payee over 7 days"))
                .isEmpty();
        assertThat(withAllow(forbid + "2.5")).containsExactly("OC2024");
        assertThat(withAllow("forbid payment when amount is at least 5")).containsExactly("OC2032");
    }
}
