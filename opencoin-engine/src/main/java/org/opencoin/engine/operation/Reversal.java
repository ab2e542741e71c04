package org.opencoin.engine.operation;

/**
 * Undoes an accepted payment.
 *
 * @param of id of the payment
 * @param by the member who asks for it
 */
public record Reversal(String id, String of, String by) implements Operation {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.reversal(this);
    }
}
