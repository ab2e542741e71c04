package org.opencoin.engine.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Condition.Comparator;
import org.opencoin.dsl.charter.Condition.Expression;
import org.opencoin.dsl.charter.Condition.Side;
import org.opencoin.dsl.charter.Intensity;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.fixture.CharterOf;

class ConditionWordsTest {

    private static final Condition LIVES = new Condition.LivesIn(Side.PAYEE, "Valley");
    private static final Condition FUEL = new Condition.CategoryIn("Fuel");
    private static final Condition SHOP = new Condition.HasRole(Side.PAYER, "Shop");
    private static final Condition PLACE = new Condition.TakesPlaceIn("Spring");
    private static final Condition MUCH = new Condition.Compare(
            new Expression.AmountPaid(), Comparator.MORE_THAN, new Expression.Money(1_234_50, "PIO"));
    private static final Condition HEAVY = new Condition.Compare(
            new Expression.EnergyIntensity("kgCO2e"),
            Comparator.MORE_THAN,
            new Expression.Stated(new Intensity(Ratio.of(26, 10), "kgCO2e", "PIO")));

    private static void holds(Condition condition, String en, String fr) {
        says(condition, true, en, fr);
    }

    private static void fails(Condition condition, String en, String fr) {
        says(condition, false, en, fr);
    }

    private static void says(Condition condition, boolean holds, String en, String fr) {
        assertThat(in("en").of(condition, holds)).isEqualTo(en);
        assertThat(in("fr").of(condition, holds)).isEqualTo(fr);
    }

    private static ConditionWords in(String language) {
        return new ConditionWords(Speech.of(new CharterOf().build(), language));
    }

    @Test
    void every_fact_is_said_as_it_is_and_as_it_is_not() {
        holds(LIVES, "the payee lives in Valley", "le bénéficiaire habite dans Valley");
        fails(LIVES, "the payee lives outside Valley", "le bénéficiaire habite hors de Valley");
        holds(FUEL, "the category is in Fuel", "la catégorie est dans Fuel");
        fails(FUEL, "the category is not in Fuel", "la catégorie n'est pas dans Fuel");
        holds(SHOP, "the payer has the role Shop", "le payeur a le rôle Shop");
        fails(SHOP, "the payer does not have the role Shop", "le payeur n'a pas le rôle Shop");
        holds(PLACE, "the payment takes place in Spring", "le paiement a lieu dans Spring");
        fails(PLACE, "the payment takes place outside Spring", "le paiement a lieu hors de Spring");
    }

    @Test
    void comparisons_turn_round_with_figures_of_the_language() {
        holds(MUCH, "the amount is more than 1 234.50 PIO", "le montant est de plus de 1 234,50 PIO");
        fails(MUCH, "the amount is at most 1 234.50 PIO", "le montant est d'au plus 1 234,50 PIO");
        fails(
                HEAVY,
                "energy intensity is at most 2.6 kgCO2e per PIO",
                "l'intensité énergétique est d'au plus 2,6 kgCO2e par PIO");
    }

    @Test
    void a_constant_on_the_left_goes_to_the_right() {
        Condition turned = new Condition.Compare(
                new Expression.Quantity(Ratio.of(40, 1), "kWh"),
                Comparator.LESS_THAN,
                new Expression.QuantityCarried("kWh"));
        holds(turned, "the energy carried is more than 40 kWh", "l'énergie portée est de plus de 40 kWh");
        fails(turned, "the energy carried is at most 40 kWh", "l'énergie portée est d'au plus 40 kWh");
    }

    @Test
    void negations_go_down_to_the_facts_and_join_the_other_way() {
        Condition both = new Condition.AllOf(List.of(LIVES, new Condition.Not(FUEL)));
        holds(
                both,
                "the payee lives in Valley and the category is not in Fuel",
                "le bénéficiaire habite dans Valley et la catégorie n'est pas dans Fuel");
        fails(
                both,
                "the payee lives outside Valley or the category is in Fuel",
                "le bénéficiaire habite hors de Valley ou la catégorie est dans Fuel");
    }

    @Test
    void what_is_joined_within_stands_in_parentheses() {
        Condition nested =
                new Condition.AnyOf(List.of(SHOP, new Condition.Not(new Condition.AnyOf(List.of(LIVES, PLACE)))));
        fails(
                nested,
                "the payer does not have the role Shop and (the payee lives in Valley or the payment takes place in Spring)",
                "le payeur n'a pas le rôle Shop et (le bénéficiaire habite dans Valley ou le paiement a lieu dans Spring)");
    }
}
