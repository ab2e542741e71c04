/**
 * Everything that can be submitted to the engine: one sealed family, data only.
 *
 * <p>An operation is already in form: amounts are whole minor units, lists that have no order are sorted, personal facts
 * are gone. Whether its names exist and whether the charter lets it pass are questions for others. What people write
 * becomes an operation in {@code engine.json}; what the journal keeps becomes one in {@code engine.ledger}; programs make
 * their own.
 *
 * <pre>{@code
 * Operation payment = Payment.of("op-3", "m1", "m2", "PIO", 10_50).inCategory("Food");
 * Submission submission = new Submission(at, payment);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.operation;
