package org.opencoin.engine.ledger;

/**
 * What an account holds.
 *
 * @param account whose
 * @param currency code of the currency
 * @param amount minor units, negative for a debt
 */
public record Holding(AccountName account, String currency, long amount) {}
