/**
 * A charter exactly as it was written: sealed families of records, each with its span. Names are as written (NFC), numbers
 * keep their raw text, nothing is resolved and nothing is defaulted. What comes out of parsing, and what the formatter
 * prints in any language.
 *
 * <p>A {@link org.opencoin.dsl.syntax.Hole} may stand wherever a value may: the assembly has still to decide.
 *
 * <pre>{@code
 * CharterSyntax charter = ...;
 * for (CurrencyBlock currency : charter.currencies()) {
 *     for (Statement statement : currency.statements()) { ... }
 * }
 * boolean same = Node.same(charter, reformatted);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.dsl.syntax;
