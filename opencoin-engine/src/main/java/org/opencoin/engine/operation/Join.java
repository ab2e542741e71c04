package org.opencoin.engine.operation;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Admits a member.
 *
 * @param member the new member's opaque id
 * @param roles names of roles of the charter, at least one; sorted, each once
 * @param zones attested facts about the member's home by name of zone; a zone left out is unknown
 */
public record Join(String id, String member, List<String> roles, SortedMap<String, Boolean> zones)
        implements Operation {

    public Join {
        roles = Sorted.once(roles);
        zones = Sorted.copy(zones);
    }

    /** The same from collections in any order. */
    public Join(String id, String member, List<String> roles, Map<String, Boolean> zones) {
        this(id, member, roles, Sorted.copy(zones));
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.join(this);
    }
}
