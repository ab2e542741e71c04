/**
 * Text from a tree: the formatter in any language, comments kept; one statement on one line; the normal form, which is
 * a charter's identity.
 *
 * <pre>{@code
 * Formatted formatted = Formatter.format(file);            // the same language
 * Formatted french = Formatter.translate(file, "fr");      // the same tree, other words
 * String words = Formatter.wording(rule, "en");            // balance of each Resident at most 3 000 PIO
 * CharterSyntax ordered = NormalForm.of(charter);
 * String identity = NormalForm.text(charter, hashes);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.dsl.format;
