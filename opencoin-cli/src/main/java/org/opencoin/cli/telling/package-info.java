/**
 * Sentences about what a ledger holds: amounts, operations, clauses, in the person's language and in the charter's words.
 *
 * <p>Used by the verbs only. Example:
 *
 * <pre>{@code
 * Figures figures = new Figures(charter, words.language());
 * new OperationWords(words, figures).of(operation); // m1 pays m3 30.00 ACO for Fuel
 * }</pre>
 */
@NullMarked
package org.opencoin.cli.telling;

import org.jspecify.annotations.NullMarked;
