/**
 * From the tokens of a text to its syntax tree: runs the grammar, recovers at the next statement, says errors in the
 * words of the file, and builds the records, one builder per section of the grammar.
 *
 * <pre>{@code
 * Parsed parsed = CharterParser.parse(SourceFile.read(path)).parsed();
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.dsl.internal.parse;
