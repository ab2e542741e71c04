/**
 * Payments and their reversals: which rules they must pass, what they move, and what must be remembered of them.
 *
 * <p>{@link org.opencoin.engine.payment.PaymentBook} owns the sums paid in each window and, in charters that let
 * payments be reversed, the payments themselves. Judging only reads; {@code done} and {@code undone} write.
 *
 * <pre>{@code
 * Reasons reasons = new Reasons(policy);
 * book.judge(occasion, approvals, at, reasons);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.payment;
