/**
 * How units come into being and go out of it: issuance and redemption against a reserve, their fees and shares, and the
 * limit on what is outstanding.
 *
 * <p>The book has no state of its own: units outstanding and reserves are balances. It judges and says what moves.
 *
 * <pre>{@code
 * Conversion planned = desk.redeem(redeem, member, reasons);
 * if (reasons.isEmpty()) {
 *     accounts.apply(planned.movements());
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.supply;
