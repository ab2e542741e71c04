package org.opencoin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Period;
import org.opencoin.engine.fixture.CharterOf;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.telling.Told;
import org.opencoin.engine.telling.ToldReason;

/** What a refused member reads, code by code, in both languages. */
class ToldTest {

    private static final long NOON = Village.instant("2026-01-10T12:00:00");

    private static Explanation explain(Charter charter, Operation... operations) throws Exception {
        try (Ledger ledger = OpenCoin.inMemory(charter)) {
            ledger.submit(NOON, new Join("1", "a", List.of("Resident"), Map.of("Valley", true)));
            ledger.submit(NOON, new Join("2", "b", List.of("Shop"), Map.of()));
            ledger.submit(NOON, new Issue("3", "a", "PIO", "Vault", 100_00, Map.of()));
            for (Operation operation : operations) {
                ledger.submit(NOON, operation);
            }
            return ledger.explain(operations[operations.length - 1].id()).orElseThrow();
        }
    }

    private static CharterOf base() {
        return new CharterOf().issueToAnyMember();
    }

    private static Payment pays(long amount) {
        return Payment.of("p", "a", "b", "PIO", amount);
    }

    private static void passes(Explanation explained, String en, String fr) {
        assertThat(told(explained, "en").reasons())
                .extracting(ToldReason::passes)
                .containsExactly(en);
        assertThat(told(explained, "fr").reasons())
                .extracting(ToldReason::passes)
                .containsExactly(fr);
    }

    private static void against(Explanation explained, String en, String fr) {
        assertThat(told(explained, "en").reasons())
                .extracting(ToldReason::against)
                .containsExactly(en);
        assertThat(told(explained, "fr").reasons())
                .extracting(ToldReason::against)
                .containsExactly(fr);
    }

    private static Told told(Explanation explained, String language) {
        return explained.told(language, Map.of("a", "Awa", "b", "Ben"));
    }

    @Test
    void a_refusal_reads_from_what_was_asked_to_what_would_pass() throws Exception {
        Charter charter = base().allowAnyMember()
                .article(3, "Our money burns no oil.")
                .forbid(new Condition.CategoryIn("Energy"))
                .build();
        Explanation explained = explain(charter, pays(1_234).inCategory("Fuel"));
        assertThat(told(explained, "en").text())
                .isEqualTo("p: refused. a (Awa) pays b (Ben) 12.34 PIO for Fuel.\n"
                        + "Entry 4, 2026-01-10 12:00 (Europe/Paris).\n"
                        + "  1. the charter forbids it.\n"
                        + "     Article 3: “Our money burns no oil.”\n"
                        + "     The rule: forbid\n"
                        + "     What it saw: the category is Fuel\n"
                        + "     It passes if the category is not in Energy.\n"
                        + "  It would be accepted in another category: Food.");
        assertThat(told(explained, "fr").text())
                .isEqualTo("p : refusée. a (Awa) paie 12,34 PIO à b (Ben) pour Fuel.\n"
                        + "Écriture 4, 2026-01-10 12:00 (Europe/Paris).\n"
                        + "  1. la charte l'interdit.\n"
                        + "     Article 3 : « Our money burns no oil. »\n"
                        + "     La règle : forbid\n"
                        + "     Ce qu'elle a vu : la catégorie est Fuel\n"
                        + "     Elle passe si la catégorie n'est pas dans Energy.\n"
                        + "  Elle serait acceptée dans une autre catégorie : Food.");
    }

    @Test
    void a_missing_fact_is_named() throws Exception {
        Condition outside = new Condition.Not(new Condition.LivesIn(Condition.Side.PAYEE, "Valley"));
        passes(
                explain(base().allowAnyMember().forbid(outside).build(), pays(1_00)),
                "it is known whether b (Ben) lives in Valley, and then the payee lives in Valley",
                "on sait si b (Ben) habite dans Valley, et qu'alors le bénéficiaire habite dans Valley");
    }

    @Test
    void a_rule_for_others_says_who_they_are() throws Exception {
        Charter charter =
                base().allow(new Party.Holder("Shop"), new Party.AnyMember()).build();
        passes(explain(charter, pays(1_00)), "the payer has the role Shop", "le payeur a le rôle Shop");
        Charter toFund =
                base().allow(new Party.AnyMember(), new Party.OfFund("Commons")).build();
        passes(explain(toFund, pays(1_00)), "the payee is the fund Commons", "le bénéficiaire est le fonds Commons");
    }

    @Test
    void where_no_article_speaks_of_it_that_is_said() throws Exception {
        Explanation redeem = explain(base().build(), new Redeem("r", "a", "PIO", "Vault", 1_00, Map.of()));
        against(redeem, "no article of the charter allows it", "aucun article de la charte ne la permet");
        passes(
                redeem,
                "the charter has an article that allows a redemption from Vault; none does",
                "la charte a un article qui permet une reconversion depuis Vault ; aucun ne le fait");
    }

    @Test
    void the_payee_s_ceiling_is_told_without_a_number() throws Exception {
        Charter charter = base().allowAnyMember().balanceOf("Shop", 30_00).build();
        Explanation explained = explain(charter, pays(30_01));
        against(explained, "b (Ben) can't take this amount now", "b (Ben) ne peut pas prendre ce montant maintenant");
        passes(
                explained,
                "the amount is smaller, or b (Ben) has spent some before",
                "le montant est plus petit, ou si b (Ben) a dépensé un peu avant");
    }

    @Test
    void whoever_reverses_without_any_rule_is_told_no_balance() throws Exception {
        Charter charter = base().allowAnyMember().build();
        Explanation explained = explain(charter, pays(1_00), new Reversal("r", "p", "a"));
        assertThat(explained.text("en"))
                .contains("no article of the charter allows it")
                .doesNotContain("holds");
    }

    @Test
    void a_limit_by_the_day_names_the_hour_at_which_it_begins_anew() throws Exception {
        Charter charter = base().allowAnyMember()
                .paymentsOf("Resident", 30_00, Period.DAY)
                .build();
        Explanation explained = explain(charter, Payment.of("o", "a", "b", "PIO", 25_00), pays(10_00));
        passes(
                explained,
                "the amount is at most 5.00 PIO, or from 2026-01-11 00:00 (Europe/Paris) on",
                "le montant est d'au plus 5,00 PIO, ou à partir du 2026-01-11 00:00 (Europe/Paris)");
        assertThat(told(explained, "en").changes())
                .containsExactly(
                        "with an amount of 5.00 PIO",
                        "from 2026-01-11 00:00 (Europe/Paris) on, if nobody does anything before");
    }

    @Test
    void two_limits_pass_when_the_later_begins_anew() throws Exception {
        Charter charter = base().allowAnyMember()
                .paymentsOf("Resident", 30_00, Period.DAY)
                .paymentsOf("Resident", 40_00, Period.MONTH)
                .build();
        Explanation explained = explain(charter, Payment.of("o", "a", "b", "PIO", 25_00), pays(20_00));
        assertThat(told(explained, "fr").changes())
                .contains("à partir du 2026-02-01 00:00 (Europe/Paris), si personne ne fait rien avant");
    }

    @Test
    void a_fund_says_how_many_of_which_role_must_agree() throws Exception {
        Charter charter = base().allowAnyone().commonsSpentBy(2, "Steward").build();
        Payment spends = Payment.of("p", "fund:Commons", "b", "PIO", 0_01);
        Told told = told(explain(charter, spends), "en");
        assertThat(told.reasons()).extracting(ToldReason::passes).contains("2 members with the role Steward agree");
    }

    @Test
    void when_no_single_change_is_enough_all_that_must_hold_is_listed() throws Exception {
        Charter charter = base().allowAnyMember()
                .forbid(new Condition.Not(new Condition.LivesIn(Condition.Side.PAYER, "Valley")))
                .build();
        Explanation explained = explain(charter, Payment.of("p", "b", "a", "PIO", 1_00));
        assertThat(told(explained, "en").ending())
                .containsExactly(
                        "No single change makes it pass; each of these must hold:",
                        "- it is known whether b (Ben) lives in Valley, and then the payer lives in Valley",
                        "- b (Ben) holds more: nothing is left to spend");
    }
}
