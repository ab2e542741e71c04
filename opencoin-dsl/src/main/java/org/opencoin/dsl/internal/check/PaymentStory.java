package org.opencoin.dsl.internal.check;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opencoin.dsl.charter.Condition.Side;
import org.opencoin.dsl.charter.Role;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.internal.proof.Choice;
import org.opencoin.dsl.internal.proof.Fact;
import org.opencoin.dsl.internal.resolve.Denomination;
import org.opencoin.dsl.internal.resolve.Numbers;
import org.opencoin.dsl.quantity.Ratio;

/**
 * Tells a choice of facts as a test: two members, a payment, and that it is refused.
 *
 * @param facts by their numbers in the choice
 * @param money of the payment
 * @param roles every role of the charter
 */
record PaymentStory(List<Fact> facts, Choice choice, Denomination money, List<Role> roles) {

    private static final Told TITLE = Told.of("what is allowed is refused", "ce qui est autorisé est refusé");

    /** Facts that a test can't state make the story untold. */
    Optional<String> refusedBy(Optional<Integer> article, Showing showing) {
        Optional<String> payer = member("Awa", Side.PAYER);
        Optional<String> payee = member("Ben", Side.PAYEE);
        Optional<String> where = place();
        if (payer.isEmpty() || payee.isEmpty() || where.isEmpty() || isMeasured()) {
            return Optional.empty();
        }
        String amount = amount();
        List<String> lines = new ArrayList<>();
        time().ifPresent(time -> lines.add("on 2026-01-15 at " + time));
        lines.add("given " + payer.get() + " has " + amount + "; " + payee.get() + " has 0 " + money.code());
        lines.add("when Awa pays Ben " + amount + category() + where.get());
        lines.add("then it is refused"
                + article.map(number -> " by article " + number).orElse(""));
        return showing.test(TITLE, lines.toArray(String[]::new));
    }

    private IntStream chosen(Class<? extends Fact> kind) {
        return IntStream.range(0, facts.size())
                .filter(fact -> kind.isInstance(facts.get(fact)) && choice.value(fact) != Choice.OPEN);
    }

    private boolean isMeasured() {
        return chosen(Fact.Measured.class).findAny().isPresent()
                || chosen(Fact.Other.class).findAny().isPresent()
                || chosen(Fact.Past.class).anyMatch(fact -> choice.value(fact) > 0);
    }

    private Optional<String> member(String name, Side side) {
        boolean fund = chosen(Fact.Who.class)
                .anyMatch(fact -> ((Fact.Who) facts.get(fact)).side() == side && choice.value(fact) > 0);
        List<String> held = roles(side, 1);
        List<String> lacked = roles(side, 0);
        if (held.isEmpty()) {
            roles.stream()
                    .map(Role::name)
                    .filter(role -> !lacked.contains(role))
                    .findFirst()
                    .ifPresent(held::add);
        }
        return fund || held.isEmpty()
                ? Optional.empty()
                : home(side).map(home -> name + ", a " + names(held) + home + ",");
    }

    private List<String> roles(Side side, int value) {
        return new ArrayList<>(chosen(Fact.HasRole.class)
                .filter(fact -> choice.value(fact) == value)
                .mapToObj(fact -> (Fact.HasRole) facts.get(fact))
                .filter(fact -> fact.side() == side)
                .map(Fact.HasRole::role)
                .toList());
    }

    /** A test says where somebody lives whole, or not at all. */
    private Optional<String> home(Side side) {
        List<List<String>> zones = new ArrayList<>();
        for (int value = 0; value <= 2; value++) {
            int wanted = value;
            zones.add(chosen(Fact.Home.class)
                    .filter(fact -> choice.value(fact) == wanted)
                    .mapToObj(fact -> (Fact.Home) facts.get(fact))
                    .filter(fact -> fact.side() == side)
                    .map(Fact.Home::zone)
                    .toList());
        }
        boolean known = !zones.get(0).isEmpty() || !zones.get(1).isEmpty();
        if (known && !zones.get(2).isEmpty()) {
            return Optional.empty();
        }
        if (!known) {
            return Optional.of("");
        }
        return Optional.of(
                zones.get(1).isEmpty()
                        ? " living outside " + names(zones.get(0))
                        : " living in " + names(zones.get(1)));
    }

    private Optional<String> place() {
        List<Integer> said = chosen(Fact.Place.class)
                .filter(fact -> choice.value(fact) < 2)
                .boxed()
                .toList();
        if (said.isEmpty()) {
            return Optional.of("");
        }
        boolean one = chosen(Fact.Place.class).count() == 1 && choice.value(said.get(0)) == 1;
        return one
                ? Optional.of(" in " + Showing.name(((Fact.Place) facts.get(said.get(0))).zone()))
                : Optional.empty();
    }

    /** The first of the times that the choice stands for. */
    private Optional<LocalTime> time() {
        return chosen(Fact.TimeOfDay.class)
                .mapToObj(fact -> ((Fact.TimeOfDay) facts.get(fact)).starts().get(choice.value(fact)))
                .findFirst();
    }

    private String category() {
        return chosen(Fact.InCategory.class)
                .filter(fact -> choice.value(fact) > 0)
                .mapToObj(fact -> " for "
                        + Showing.name(
                                ((Fact.InCategory) facts.get(fact)).categories().get(choice.value(fact) - 1)))
                .findFirst()
                .orElse("");
    }

    private String amount() {
        Ratio minor = chosen(Fact.AmountPaid.class)
                .mapToObj(fact -> ((Fact.AmountPaid) facts.get(fact)).point(choice.value(fact)))
                .findFirst()
                .orElse(Ratio.ONE);
        return Numbers.amount(Numbers.floor(minor), money.decimals(), money.code())
                .in("en");
    }

    private static String names(List<String> names) {
        return String.join(" and ", names.stream().map(Showing::name).toList());
    }
}
