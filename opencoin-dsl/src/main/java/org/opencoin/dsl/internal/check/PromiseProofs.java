package org.opencoin.dsl.internal.check;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Fee;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Role;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;
import org.opencoin.dsl.internal.resolve.Numbers;

/**
 * A promise of legal money for units that nobody deposited any for: who has credit may redeem what was never issued. Only
 * where the same member has both is it proved by one operation.
 */
record PromiseProofs(MappedCurrency currency, List<Role> roles, Showing showing, Findings findings) {

    private static final Told TITLE =
            Told.of("the reserve can't pay what credit made", "la réserve ne peut payer ce que le découvert a créé");

    void run() {
        currency.sound(Rule.CreditLine.class)
                .filter(line -> line.rule().amount() > 0)
                .forEach(line -> currency.sound(Rule.Redemption.class)
                        .filter(redeem ->
                                mayBeOne(line.rule().who(), redeem.rule().by()))
                        .findFirst()
                        .ifPresent(redeem -> uncovered(line, redeem)));
    }

    private void uncovered(Sound<Rule.CreditLine> line, Sound<Rule.Redemption> redeem) {
        findings.add(findings.about(
                        "OC3029", line.mapped().syntax().span(), redeem.rule().reserve())
                .note(redeem.mapped().syntax().span())
                .shownBy(emptyReserve(line.rule(), redeem.rule())));
    }

    /** Somebody with both roles and nothing redeems all the credit there is. */
    private Optional<String> emptyReserve(Rule.CreditLine line, Rule.Redemption redeem) {
        Set<String> held = new LinkedHashSet<>();
        Stream.of(line.who(), redeem.by()).forEach(party -> role(party).ifPresent(held::add));
        if (held.isEmpty()) {
            roles.stream().limit(1).map(Role::name).forEach(held::add);
        }
        List<String> chosen = chosen(redeem);
        if (held.isEmpty() || chosen.size() > 1) {
            return Optional.empty();
        }
        String nothing = " has 0 " + currency.money().code();
        String friend = chosen.isEmpty() ? "" : "; Cyr, a " + Showing.name(chosen.get(0)) + ", " + nothing.strip();
        String credit = Numbers.amount(
                        BigInteger.valueOf(line.amount()),
                        currency.money().decimals(),
                        currency.money().code())
                .in("en");
        return showing.test(
                TITLE,
                "given Awa, a " + names(held) + "," + nothing + friend,
                "when Awa redeems " + credit + " from " + Showing.name(redeem.reserve())
                        + (chosen.isEmpty() ? "" : ", choosing Cyr"),
                "then it is refused");
    }

    private static Optional<String> role(Party party) {
        return party instanceof Party.Holder holder ? Optional.of(holder.role()) : Optional.empty();
    }

    /** Roles that somebody must be chosen from, for the fees. */
    private static List<String> chosen(Rule.Redemption redeem) {
        return redeem.fees().stream()
                .flatMap(fee -> Stream.concat(fee.shares().stream().map(Fee.Share::to), Stream.of(fee.remaining())))
                .filter(Destination.ToChosen.class::isInstance)
                .map(to -> ((Destination.ToChosen) to).role())
                .distinct()
                .toList();
    }

    private static String names(Set<String> names) {
        return String.join(" and ", names.stream().map(Showing::name).toList());
    }

    /** Members may have several roles. */
    private static boolean mayBeOne(Party one, Party other) {
        return isMember(one) && isMember(other);
    }

    private static boolean isMember(Party party) {
        return party instanceof Party.AnyMember || party instanceof Party.Holder;
    }
}
