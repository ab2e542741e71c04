package org.opencoin.dsl.internal.resolve;

import java.util.Optional;
import org.opencoin.dsl.charter.Approvers;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.syntax.Hole;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.PartySyntax;
import org.opencoin.dsl.syntax.Recipient;
import org.opencoin.dsl.syntax.Route;

/** Who a rule speaks of, and where money goes. */
final class PartyMapping {

    private static final Told SOMEBODY = Told.of("who it is", "qui c’est");
    private static final Told DESTINATION = Told.of("where it goes", "où cela va");

    private static final int MOST_APPROVERS = 100;

    private final Context context;
    private final String currency;

    PartyMapping(Context context, String currency) {
        this.context = context;
        this.currency = currency;
    }

    /** Members only: all, or those with a role. */
    Party members(PartySyntax party) {
        return party(party, Kind.ROLE);
    }

    /** Members or a fund. */
    Party membersOrFund(PartySyntax party) {
        return party(party, Kind.ROLE, Kind.FUND);
    }

    private Party party(PartySyntax party, Kind... kinds) {
        if (party instanceof Hole hole) {
            context.holes().open(hole, SOMEBODY);
        }
        return party instanceof PartySyntax.Named named
                ? context.scope()
                        .resolve(named.name(), currency, kinds)
                        .map(PartyMapping::party)
                        .orElse(new Party.AnyMember())
                : new Party.AnyMember();
    }

    private static Party party(Symbol symbol) {
        return symbol.kind() == Kind.FUND ? new Party.OfFund(symbol.name()) : new Party.Holder(symbol.name());
    }

    /** Who pays on a route; anyone when none is written. */
    Party from(Optional<Route> route) {
        return route.isPresent() && route.get() instanceof Route.FromTo path ? membersOrFund(path.from()) : both(route);
    }

    /** Who is paid on a route; anyone when none is written. */
    Party to(Optional<Route> route) {
        return route.isPresent() && route.get() instanceof Route.FromTo path ? membersOrFund(path.to()) : both(route);
    }

    private static Party both(Optional<Route> route) {
        boolean members = route.isPresent() && route.get() instanceof Route.BetweenMembers;
        return members ? new Party.AnyMember() : new Party.Anyone();
    }

    /** The declared name of a role; as written when there is none. */
    String role(Name name) {
        return named(name, Kind.ROLE);
    }

    /** How many holders of which role must agree. */
    Approvers approvers(org.opencoin.dsl.syntax.Approvers written) {
        return new Approvers(context.rates().whole(written.count(), 1, MOST_APPROVERS), role(written.role()));
    }

    /** The declared name of something of that kind; as written when there is none. */
    String named(Name name, Kind kind) {
        return context.scope().resolve(name, currency, kind).map(Symbol::name).orElse(name.text());
    }

    /** A field of payments and one of its values. */
    FieldValues.Stated stated(Name field, Name value) {
        return context.fields().stated(field, value, currency);
    }

    /** A fund, a member chosen in the operation, or nowhere. */
    Destination destination(Recipient to) {
        if (to instanceof Recipient.Named named) {
            return new Destination.ToFund(named(named.name(), Kind.FUND));
        }
        if (to instanceof Recipient.Chosen chosen) {
            return new Destination.ToChosen(role(chosen.role()));
        }
        if (to instanceof Recipient.ByHolder choice) {
            return standing(choice);
        }
        if (to instanceof Hole hole) {
            context.holes().open(hole, DESTINATION);
        }
        return new Destination.Burned();
    }

    /** The member whom the holder has chosen, or else a fund or nowhere. */
    Destination standing(Recipient.ByHolder choice) {
        String role = role(choice.role());
        context.choices().use(role, choice.role());
        if (choice.otherwise().isEmpty()) {
            context.findings().report("OC2175", choice.span(), role);
        }
        return new Destination.ToStanding(
                role, choice.otherwise().map(this::unchosen).orElse(new Destination.Burned()));
    }

    /** A destination where there is no operation in which somebody could be chosen. */
    Destination unchosen(Recipient to) {
        if (to instanceof Recipient.Chosen || to instanceof Recipient.ByHolder) {
            context.findings().report("OC2044", to.span());
        }
        return to instanceof Recipient.ByHolder ? new Destination.Burned() : destination(to);
    }

    /** A fund and nothing else; empty, and said so or open, otherwise. */
    Optional<Destination.ToFund> fund(Recipient to) {
        Destination destination = unchosen(to);
        if (to instanceof Recipient.Burned) {
            context.findings().report("OC2044", to.span());
        }
        return destination instanceof Destination.ToFund fund ? Optional.of(fund) : Optional.empty();
    }
}
