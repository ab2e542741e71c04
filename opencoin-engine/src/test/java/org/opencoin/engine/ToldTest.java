package org.opencoin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Fee;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.quantity.Ratio;
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
        passes(explain(toFund, pays(1_00)), "the payee is the fund Commons", "le bénéficiaire est la caisse Commons");
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

    @Test
    void a_fee_to_a_chosen_member_says_who_may_be_chosen() throws Exception {
        Charter charter = new CharterOf()
                .issueToAnyMember(new Fee(Ratio.of(1, 10), "PIO", List.of(), new Destination.ToChosen("Association")))
                .build();
        Issue nobody = new Issue("i", "a", "PIO", "Vault", 10_00, Map.of());
        against(
                explain(charter, nobody),
                "a fee goes to a chosen member with the role Association; nobody is chosen",
                "des frais vont à un membre choisi de rôle Association ; personne n'est choisi");
        Explanation shop = explain(charter, new Issue("i", "a", "PIO", "Vault", 10_00, Map.of("Association", "b")));
        against(
                shop,
                "a fee goes to a chosen member with the role Association; chosen: b (Ben)",
                "des frais vont à un membre choisi de rôle Association ; choisi : b (Ben)");
        passes(shop, "a member with the role Association is chosen", "un membre de rôle Association est choisi");
    }

    @Test
    void whoever_pays_too_much_reads_what_they_hold() throws Exception {
        Explanation explained = explain(base().allowAnyMember().build(), pays(100_01));
        against(
                explained,
                "a (Awa) holds 100.00 PIO; 100.01 PIO less would bring it below 0.00 PIO",
                "a (Awa) détient 100,00 PIO ; 100,01 PIO de moins le ferait descendre sous 0,00 PIO");
        passes(explained, "the amount is at most 100.00 PIO", "le montant est d'au plus 100,00 PIO");
    }

    @Test
    void a_limit_on_the_supply_says_how_many_units_may_still_come() throws Exception {
        Issue more = new Issue("i", "a", "PIO", "Vault", 50_01, Map.of());
        Explanation room = explain(base().supplyAtMost(150_00).build(), more);
        against(
                room,
                "100.00 PIO are in circulation; 50.01 PIO more would pass 150.00 PIO",
                "en circulation : 100,00 PIO ; 50,01 PIO de plus dépasseraient 150,00 PIO");
        passes(room, "at most 50.00 PIO come into being", "au plus 50,00 PIO sont émis");
        Explanation full = explain(base().supplyAtMost(100_00).build(), more);
        passes(
                full,
                "units go out of being first: nothing is left below the limit",
                "des unités sont d'abord reconverties : il ne reste rien sous la limite");
    }

    @Test
    void a_reserve_that_is_short_says_what_it_holds() throws Exception {
        Charter charter =
                base().redeemBy("Resident").creditOf("Resident", 50_00).build();
        Explanation explained = explain(charter, new Redeem("r", "a", "PIO", "Vault", 100_01, Map.of()));
        against(
                explained,
                "the reserve holds 100.00 EUR; 100.01 EUR would have to be paid out",
                "la réserve contient 100,00 EUR ; il faudrait en sortir 100,01 EUR");
        passes(explained, "at most 100.00 EUR must be paid out", "au plus 100,00 EUR sont à payer");
    }

    @Test
    void what_converts_into_nothing_is_worth_less_than_the_smallest_unit() throws Exception {
        Fee all = new Fee(Ratio.ONE, "PIO", List.of(), new Destination.ToFund("Commons"));
        Charter charter = base().redeemBy("Resident", all).build();
        Explanation explained = explain(charter, new Redeem("r", "a", "PIO", "Vault", 0_01, Map.of()));
        against(
                explained,
                "0.01 PIO is worth less than the smallest unit",
                "0,01 PIO valent moins que la plus petite unité");
        passes(explained, "the amount is larger", "le montant est plus grand");
    }

    @Test
    void what_can_t_be_counted_says_so() throws Exception {
        Explanation explained = explain(base().build(), new Issue("i", "a", "PIO", "Vault", Long.MAX_VALUE, Map.of()));
        against(
                explained,
                "an amount or a balance would be too large to be counted",
                "un montant ou un solde serait trop grand pour être compté");
        passes(explained, "the amount is smaller", "le montant est plus petit");
    }

    @Test
    void a_payment_is_reversed_once_and_only_if_it_was_one() throws Exception {
        Charter charter =
                base().allowAnyMember().reversedByPayee(new Span.Days(30)).build();
        Explanation twice = explain(charter, pays(1_00), new Reversal("q", "p", "b"), new Reversal("r", "p", "b"));
        assertThat(told(twice, "en").reasons()).extracting(ToldReason::against).contains("p was reversed already");
        Explanation none = explain(charter, new Reversal("r", "3", "b"));
        against(none, "3 is no payment that was accepted", "3 n'est pas un paiement accepté");
        passes(none, "3 is a payment that was accepted", "3 est un paiement accepté");
    }

    @Test
    void nobody_joins_twice() throws Exception {
        Explanation explained = explain(base().build(), new Join("j", "a", List.of("Shop"), Map.of()));
        against(explained, "there already is a member a", "il y a déjà un membre a");
        passes(explained, "another id is taken", "un autre identifiant est pris");
    }

    @Test
    void a_steward_who_reverses_is_told_no_balance_of_the_payee() throws Exception {
        Charter charter =
                base().allowAnyMember().reversedBy("Steward", new Span.Days(30)).build();
        Explanation explained = explain(
                charter,
                new Join("s", "s", List.of("Steward"), Map.of()),
                pays(40_00),
                Payment.of("q", "b", "a", "PIO", 12_34),
                new Reversal("r", "p", "s"));
        against(
                explained,
                "b (Ben) doesn't hold enough to give this amount back",
                "b (Ben) ne détient pas assez pour rendre ce montant");
        passes(explained, "b (Ben) holds enough to give it back", "b (Ben) détient assez pour le rendre");
        assertThat(explained.text("en") + explained.text("fr")).doesNotContain("27.66", "27,66", "12.34", "12,34");
    }
}
