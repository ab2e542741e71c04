package org.opencoin.engine.operation;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Replaces a member's roles, or zones, or both.
 *
 * @param member the member's id
 * @param roles the roles from now on, sorted, each once; empty to leave them
 * @param zones the facts from now on, all of them: a zone left out becomes unknown; empty to leave them
 * @param approvals members who agree, sorted, each once
 */
public record Update(
        String id,
        String member,
        Optional<List<String>> roles,
        Optional<SortedMap<String, Boolean>> zones,
        List<String> approvals)
        implements Operation {

    public Update {
        roles = roles.map(Sorted::once);
        zones = zones.map(Sorted::copy);
        approvals = Sorted.once(approvals);
    }

    /** Nobody agrees. */
    public Update(String id, String member, Optional<List<String>> roles, Optional<SortedMap<String, Boolean>> zones) {
        this(id, member, roles, zones, List.of());
    }

    /** The same with members who agree. */
    public Update approvedBy(List<String> members) {
        return new Update(id, member, roles, zones, members);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.update(this);
    }
}
