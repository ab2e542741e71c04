/**
 * From characters to the tokens of the grammar: words become keywords by longest match on the phrases of one language,
 * digits become numbers, articles before names go, and limits are checked before any parser runs. Only {@code
 * .internal.parse} calls it.
 *
 * <pre>{@code
 * Phrases read = Phrases.of(file);   // tokens for the parser, comments for the formatter, findings
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.dsl.internal.phrase;
