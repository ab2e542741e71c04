package org.opencoin.engine.operation;

import java.util.List;

/**
 * A member leaves, for good: the id is never anybody's again.
 *
 * @param member the member's id
 * @param approvals members who together say that this member has left, sorted, each once; nobody when the member says so
 */
public record Leave(String id, String member, List<String> approvals) implements Operation {

    public Leave {
        approvals = Sorted.once(approvals);
    }

    /** The member says so. */
    public Leave(String id, String member) {
        this(id, member, List.of());
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.leave(this);
    }
}
