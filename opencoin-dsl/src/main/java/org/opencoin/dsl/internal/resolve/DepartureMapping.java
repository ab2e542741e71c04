package org.opencoin.dsl.internal.resolve;

import java.util.Optional;
import java.util.OptionalLong;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.LeaversDebt;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.syntax.Hole;
import org.opencoin.dsl.syntax.LeaversDebtSyntax;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Members who leave: where their balance goes, and who bears their debt. */
final class DepartureMapping {

    private static final Told DEBT = Told.of("what becomes of a debt", "ce que devient une dette");

    private final Context context;
    private final Frame frame;
    private final PartyMapping parties;
    private final DemurrageMapping destinations;

    DepartureMapping(Context context, Frame frame, PartyMapping parties, DemurrageMapping destinations) {
        this.context = context;
        this.frame = frame;
        this.parties = parties;
        this.destinations = destinations;
    }

    Rule.Departure rule(RuleSyntax.Departure departure, RuleHead head) {
        Optional<Destination> balance = departure.balance().map(destinations::destination);
        return new Rule.Departure(
                head, balance, departure.debt().map(this::debt).orElse(new LeaversDebt.Cleared()));
    }

    private LeaversDebt debt(LeaversDebtSyntax debt) {
        if (debt instanceof LeaversDebtSyntax.Borne borne) {
            OptionalLong maximum = borne.maximum().isPresent()
                    ? OptionalLong.of(context.amounts().positive(borne.maximum().get(), frame.money()))
                    : OptionalLong.empty();
            return new LeaversDebt.Borne(parties.named(borne.fund(), Kind.FUND), maximum);
        }
        if (debt instanceof Hole hole) {
            context.holes().open(hole, DEBT);
        }
        return new LeaversDebt.Cleared();
    }
}
