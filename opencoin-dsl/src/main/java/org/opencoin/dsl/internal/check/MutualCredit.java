package org.opencoin.dsl.internal.check;

import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.internal.resolve.MappedCurrency;

/** Currencies whose units are only what members owe each other: the sum of all accounts stays zero. */
final class MutualCredit {

    private MutualCredit() {}

    /** Whether units that others owe would go out of existence. */
    static boolean isTakenOut(MappedCurrency currency, Destination to) {
        boolean mutual = currency.has(Rule.CreditLine.class) && !DividendChecks.isIssued(currency);
        return mutual && last(to) instanceof Destination.Burned;
    }

    /** Where goes what goes to no member. */
    private static Destination last(Destination to) {
        if (to instanceof Destination.Shared shared) {
            return shared.remaining();
        }
        return to instanceof Destination.ToStanding choice ? choice.otherwise() : to;
    }
}
