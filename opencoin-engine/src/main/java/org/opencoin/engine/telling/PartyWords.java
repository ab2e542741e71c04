package org.opencoin.engine.telling;

import java.util.Arrays;
import java.util.Optional;
import org.opencoin.dsl.charter.Party;
import org.opencoin.engine.ledger.Clause;

/** Who would have to be on which side for a rule to speak of them. */
final class PartyWords {

    private final Speech speech;

    PartyWords(Speech speech) {
        this.speech = speech;
    }

    /** {@code the payer has the role Shop}; empty when that side is one of the party already. */
    Optional<String> wanted(String side, Party party, Clause clause) {
        String seen = AgainstWords.value(clause, side + ".roles");
        return matches(party, seen) ? Optional.empty() : of(side, party, true);
    }

    private static boolean matches(Party party, String seen) {
        boolean fund = seen.startsWith("fund:");
        if (party instanceof Party.Holder holder) {
            return !fund && Arrays.asList(seen.split(", ", -1)).contains(holder.role());
        }
        if (party instanceof Party.OfFund of) {
            return seen.equals("fund:" + of.fund());
        }
        return party instanceof Party.Anyone || !fund;
    }

    /** A side as one of a party, or as none; empty for anyone, whom everybody is. */
    Optional<String> of(String side, Party party, boolean is) {
        String not = is ? "" : ".not";
        String who = speech.say("side." + side);
        if (party instanceof Party.Holder holder) {
            return Optional.of(speech.say("condition.role" + not, who, holder.role()));
        }
        if (party instanceof Party.OfFund of) {
            return Optional.of(speech.say("party.fund" + not, who, of.fund()));
        }
        return party instanceof Party.AnyMember ? Optional.of(speech.say("party.member" + not, who)) : Optional.empty();
    }
}
