/**
 * The checked charter: all that the engine ever sees of a {@code .coin} file.
 *
 * <p>Every name is resolved, every amount is in whole minor units of its currency, every rate is an exact ratio, every
 * attached file has been read. A charter of this package has no error and no open decision. It is immutable, and knows
 * nothing of text positions: each rule carries the words it was written in, so that a refusal can quote them.
 *
 * <pre>{@code
 * for (Rule rule : charter.currency("PIO").orElseThrow().rules()) {
 *     System.out.println(rule.head().id() + " " + rule.head().wording().get("en"));
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.dsl.charter;
