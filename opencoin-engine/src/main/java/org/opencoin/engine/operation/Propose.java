package org.opencoin.engine.operation;

/**
 * A member proposes another charter. Its id is the name of the proposal.
 *
 * @param by the member who proposes
 * @param charter the whole of it, as its normal form
 */
public record Propose(String id, String by, CharterText charter) implements Operation {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.propose(this);
    }
}
