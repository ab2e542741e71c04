package org.opencoin.engine.operation;

/** Brings the ledger to a time, so that what is due is posted. */
public record Tick(String id) implements Operation {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.tick(this);
    }
}
