package org.opencoin.engine.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Admits a member.
 *
 * @param member the new member's opaque id
 * @param roles names of roles of the charter, at least one; sorted, each once
 * @param zones attested facts about the member's home by name of zone; a zone left out is unknown
 * @param key public half of the member's key, in base64; empty for one who has none
 * @param sealed commitments to the texts that the member states for some to read, 64 hexadecimal digits by name of text
 * @param approvals members who agree, sorted, each once
 */
public record Join(
        String id,
        String member,
        List<String> roles,
        SortedMap<String, Boolean> zones,
        Optional<String> key,
        SortedMap<String, String> sealed,
        List<String> approvals)
        implements Operation {

    public Join {
        roles = Sorted.once(roles);
        zones = Sorted.copy(zones);
        sealed = Sorted.copy(sealed);
        approvals = Sorted.once(approvals);
    }

    /** One that states no sealed text. */
    public Join(
            String id,
            String member,
            List<String> roles,
            SortedMap<String, Boolean> zones,
            Optional<String> key,
            List<String> approvals) {
        this(id, member, roles, zones, key, Sorted.none(), approvals);
    }

    /** From collections in any order; nobody agrees. */
    public Join(String id, String member, List<String> roles, Map<String, Boolean> zones) {
        this(id, member, roles, Sorted.copy(zones), Optional.empty(), List.of());
    }

    /** The same with members who agree. */
    public Join approvedBy(List<String> members) {
        return new Join(id, member, roles, zones, key, sealed, members);
    }

    /** The same with a key. */
    public Join withKey(String written) {
        return new Join(id, member, roles, zones, Optional.of(written), sealed, approvals);
    }

    /** The same stating sealed texts, by the commitment to each. */
    public Join sealing(Map<String, String> commitments) {
        return new Join(id, member, roles, zones, key, Sorted.copy(commitments), approvals);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.join(this);
    }
}
