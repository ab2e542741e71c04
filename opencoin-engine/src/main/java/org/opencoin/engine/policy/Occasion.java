package org.opencoin.engine.policy;

import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.opencoin.dsl.charter.Condition.Side;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.money.LegalPart;

/**
 * A payment as rules see it.
 *
 * @param facts about members
 * @param policy that judges
 * @param currency number of the currency
 * @param payer account number of who pays
 * @param payee account number of who is paid
 * @param amount minor units
 * @param legal what of the price is paid beside it in legal money
 * @param category number of the category, or {@link Names#NONE}
 * @param place attested facts about the place, by name of zone
 * @param quantities what the goods carry, by base unit
 * @param fields what it states, by field
 * @param time of the day, by the calendar of the currency
 * @param past what rules may ask about the payments before
 */
public record Occasion(
        Facts facts,
        Policy policy,
        int currency,
        int payer,
        int payee,
        long amount,
        Optional<LegalPart> legal,
        int category,
        Map<String, Boolean> place,
        Map<String, Ratio> quantities,
        Map<String, String> fields,
        LocalTime time,
        Past past) {

    int account(Side side) {
        return side == Side.PAYER ? payer : payee;
    }

    /** What is paid for costs, in minor units: the amount, and the part in legal money at its rate. Exact. */
    Ratio price() {
        Ratio paid = Ratio.of(amount, 1);
        return legal.map(part -> paid.plus(policy.currency(currency).worth(part)))
                .orElse(paid);
    }

    boolean holds(Side side, int role) {
        return account(side) >= 0 && facts.holds(account(side), role);
    }

    /** A fund is at home everywhere in its charter. */
    Truth livesIn(Side side, int zone) {
        return account(side) < 0 ? Truth.TRUE : facts.livesIn(account(side), zone);
    }

    Truth takesPlaceIn(int zone) {
        Boolean inside = place.get(policy.zones().name(zone));
        return inside == null ? Truth.UNKNOWN : Truth.of(inside);
    }
}
