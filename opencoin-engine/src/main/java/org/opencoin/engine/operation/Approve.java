package org.opencoin.engine.operation;

/**
 * A member agrees to a proposal.
 *
 * @param of id of the proposal
 * @param by the member who agrees
 */
public record Approve(String id, String of, String by) implements Operation {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.approve(this);
    }
}
