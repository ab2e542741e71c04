package org.opencoin.engine.operation;

/**
 * A member leaves, for good: the id is never anybody's again.
 *
 * @param member the member's id
 */
public record Leave(String id, String member) implements Operation {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.leave(this);
    }
}
