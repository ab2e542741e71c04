/**
 * The normal form of a charter: one tree, and one text, for all the ways of writing the same.
 *
 * <p>Canonical English keywords, names as declared, numbers without grouping and without zeros at their end, comments and
 * tests left out, attached files named by their SHA-256, statements in one order. For the {@link
 * org.opencoin.dsl.Compiler} alone.
 *
 * <pre>{@code
 * CharterSyntax normal = new NormalTree(resolution, line).of(tree);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.dsl.internal.normal;
