package org.opencoin.engine.operation;

/**
 * A member doesn't agree with a payment that was accepted.
 *
 * @param of id of the payment
 * @param by the member who disputes it
 */
public record Dispute(String id, String of, String by) implements Operation {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.dispute(this);
    }
}
