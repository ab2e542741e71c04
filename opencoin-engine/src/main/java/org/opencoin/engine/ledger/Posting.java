package org.opencoin.engine.ledger;

import org.opencoin.engine.money.Amounts;

/**
 * One account and what it gains or loses.
 *
 * @param currency code of the currency
 * @param amount minor units, negative for what leaves the account; never zero
 */
public record Posting(AccountName account, String currency, long amount) {

    /**
     * Refuses what moves nothing.
     *
     * @throws IllegalArgumentException if the amount is zero or {@link Amounts#OVERFLOW}
     */
    public Posting {
        if (amount == 0 || Amounts.overflows(amount)) {
            throw new IllegalArgumentException("nothing to post on " + account);
        }
    }

    /** The same movement the other way. */
    public Posting negated() {
        return new Posting(account, currency, -amount);
    }
}
