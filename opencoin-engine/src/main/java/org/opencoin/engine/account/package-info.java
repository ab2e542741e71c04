/**
 * What everybody holds: dense account numbers, balances, and the movements that change them.
 *
 * <p>Members are numbered from 0 in the order they joined. The accounts that exist by the charter alone (funds, reserves,
 * issuance, outside) have negative numbers, see {@link org.opencoin.engine.account.StandingAccounts}. Books plan
 * {@link org.opencoin.engine.account.Movements}; only the community applies them.
 *
 * <pre>{@code
 * Movements movements = new Movements().move(payer, payee, currency, 10_50);
 * if (accounts.fits(movements)) {
 *     accounts.apply(movements);
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.account;
