package org.opencoin.engine.operation;

import java.util.Map;
import java.util.SortedMap;

/**
 * Legal money comes into a reserve and units come into being.
 *
 * @param member who brings the money and gets the units
 * @param currency code of the currency issued
 * @param reserve name of the reserve
 * @param deposit minor units of the reserve's currency, more than 0
 * @param chosen by role, the member a fee goes to
 */
public record Issue(
        String id, String member, String currency, String reserve, long deposit, SortedMap<String, String> chosen)
        implements Operation {

    public Issue {
        chosen = Sorted.copy(chosen);
    }

    /** The same from a map in any order. */
    public Issue(String id, String member, String currency, String reserve, long deposit, Map<String, String> chosen) {
        this(id, member, currency, reserve, deposit, Sorted.copy(chosen));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.issue(this);
    }
}
