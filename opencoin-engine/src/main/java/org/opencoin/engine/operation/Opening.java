package org.opencoin.engine.operation;

/**
 * Puts an amount on an account outside the rules. Only rehearsals make it: no file and no journal can hold one.
 *
 * @param account a member's id, or {@code fund:} or {@code reserve:} and a name
 * @param currency code of the currency of the amount
 * @param amount minor units, more than 0
 */
public record Opening(String id, String account, String currency, long amount) implements Operation {

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.opening(this);
    }
}
