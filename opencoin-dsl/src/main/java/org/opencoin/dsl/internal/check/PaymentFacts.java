package org.opencoin.dsl.internal.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opencoin.dsl.charter.Condition.Side;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.internal.proof.Choice;
import org.opencoin.dsl.internal.proof.Fact;
import org.opencoin.dsl.internal.resolve.Denomination;
import org.opencoin.dsl.internal.resolve.Numbers;

/**
 * Tells a choice of facts in words: {@code 10.00 PIO, payee lives in Valley}.
 *
 * @param facts by their numbers in the choice
 * @param money of the payment
 */
record PaymentFacts(List<Fact> facts, Choice choice, Denomination money) {

    private static final Told ANY = Told.of("any payment", "tout paiement");

    /** Facts that may be either way are left out; a payment that differs in none is any. */
    Told told() {
        List<Told> said = IntStream.range(0, facts.size())
                .filter(fact -> choice.value(fact) != Choice.OPEN)
                .mapToObj(fact -> told(facts.get(fact), choice.value(fact)))
                .flatMap(Optional::stream)
                .toList();
        return said.isEmpty() ? ANY : Told.of(joined(said, "en"), joined(said, "fr"));
    }

    private static String joined(List<Told> said, String language) {
        return said.stream().map(one -> one.in(language)).collect(Collectors.joining(", "));
    }

    private Optional<Told> told(Fact fact, int value) {
        if (fact instanceof Fact.AmountPaid paid) {
            return Optional.of(Numbers.amount(Numbers.floor(paid.point(value)), money.decimals(), money.code()));
        }
        if (fact instanceof Fact.InCategory in) {
            return Optional.of(
                    value == 0
                            ? Told.of("no category", "sans catégorie")
                            : Told.of(
                                    "category " + in.categories().get(value - 1),
                                    "catégorie " + in.categories().get(value - 1)));
        }
        if (fact instanceof Fact.TimeOfDay time) {
            return Optional.of(Told.of(
                    "at " + time.starts().get(value), "à " + time.starts().get(value)));
        }
        return value == 1 ? holds(fact) : value == 0 ? fails(fact) : Optional.empty();
    }

    private static Optional<Told> holds(Fact fact) {
        if (fact instanceof Fact.HasRole has) {
            return side(has.side(), "is a " + has.role(), "est " + has.role());
        }
        if (fact instanceof Fact.Home home) {
            return side(home.side(), "lives in " + home.zone(), "habite dans " + home.zone());
        }
        return fact instanceof Fact.Place place
                ? Optional.of(Told.of("in " + place.zone(), "dans " + place.zone()))
                : Optional.empty();
    }

    private static Optional<Told> fails(Fact fact) {
        if (fact instanceof Fact.HasRole has) {
            return side(has.side(), "is no " + has.role(), "n'est pas " + has.role());
        }
        if (fact instanceof Fact.Home home) {
            return side(home.side(), "lives outside " + home.zone(), "habite hors de " + home.zone());
        }
        return fact instanceof Fact.Place place
                ? Optional.of(Told.of("outside " + place.zone(), "hors de " + place.zone()))
                : Optional.empty();
    }

    private static Optional<Told> side(Side side, String english, String french) {
        return Optional.of(
                side == Side.PAYER
                        ? Told.of("the payer " + english, "le payeur " + french)
                        : Told.of("the payee " + english, "le bénéficiaire " + french));
    }
}
