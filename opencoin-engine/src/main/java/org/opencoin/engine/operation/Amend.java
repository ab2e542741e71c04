package org.opencoin.engine.operation;

import java.util.List;

/**
 * A proposal becomes the charter: whatever comes after this operation follows it.
 *
 * @param of id of the proposal
 * @param charter hash of the charter proposed, lower-case hexadecimal
 * @param by the member who asks for it
 * @param approvals members who agree, besides those whose agreement is recorded; sorted, each once
 */
public record Amend(String id, String of, String charter, String by, List<String> approvals) implements Operation {

    public Amend {
        approvals = Sorted.once(approvals);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.amend(this);
    }
}
