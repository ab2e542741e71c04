package org.opencoin.engine.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Replaces a member's roles, or zones, or sealed texts, or several of these.
 *
 * @param member the member's id
 * @param roles the roles from now on, sorted, each once; empty to leave them
 * @param zones the facts from now on, all of them: a zone left out becomes unknown; empty to leave them
 * @param sealed commitments to the texts that the member states for some to read, 64 hexadecimal digits by name of text;
 *     what isn't among them stays as it is
 * @param approvals members who agree, sorted, each once
 */
public record Update(
        String id,
        String member,
        Optional<List<String>> roles,
        Optional<SortedMap<String, Boolean>> zones,
        SortedMap<String, String> sealed,
        List<String> approvals)
        implements Operation {

    public Update {
        roles = roles.map(Sorted::once);
        zones = zones.map(Sorted::copy);
        sealed = Sorted.copy(sealed);
        approvals = Sorted.once(approvals);
    }

    /** One that states no sealed text. */
    public Update(
            String id,
            String member,
            Optional<List<String>> roles,
            Optional<SortedMap<String, Boolean>> zones,
            List<String> approvals) {
        this(id, member, roles, zones, Sorted.none(), approvals);
    }

    /** Nobody agrees. */
    public Update(String id, String member, Optional<List<String>> roles, Optional<SortedMap<String, Boolean>> zones) {
        this(id, member, roles, zones, List.of());
    }

    /** The same with members who agree. */
    public Update approvedBy(List<String> members) {
        return new Update(id, member, roles, zones, sealed, members);
    }

    /** The same stating sealed texts, by the commitment to each. */
    public Update sealing(Map<String, String> commitments) {
        return new Update(id, member, roles, zones, Sorted.copy(commitments), approvals);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.update(this);
    }
}
