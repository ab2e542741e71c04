package org.opencoin.engine.operation;

import java.util.Map;
import java.util.SortedMap;

/**
 * Units go out of being and legal money leaves a reserve.
 *
 * @param member who gives the units and gets the money
 * @param currency code of the currency redeemed
 * @param reserve name of the reserve
 * @param amount minor units given, fee included, more than 0
 * @param chosen by role, the member a fee goes to
 */
public record Redeem(
        String id, String member, String currency, String reserve, long amount, SortedMap<String, String> chosen)
        implements Operation {

    public Redeem {
        chosen = Sorted.copy(chosen);
    }

    /** The same from a map in any order. */
    public Redeem(String id, String member, String currency, String reserve, long amount, Map<String, String> chosen) {
        this(id, member, currency, reserve, amount, Sorted.copy(chosen));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.redeem(this);
    }
}
