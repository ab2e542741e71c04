package org.opencoin.engine.operation;

import java.util.Map;
import java.util.SortedMap;

/**
 * A member says to whom goes what the charter lets members choose, until they choose again.
 *
 * @param member the member's id
 * @param chosen by role, the member chosen; all of them from now on: a role left out is no longer chosen
 */
public record Choose(String id, String member, SortedMap<String, String> chosen) implements Operation {

    public Choose {
        chosen = Sorted.copy(chosen);
    }

    /** The same from a map in any order. */
    public Choose(String id, String member, Map<String, String> chosen) {
        this(id, member, Sorted.copy(chosen));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.choose(this);
    }
}
