/**
 * What a charter says against itself or for nothing, once its names and types are understood.
 *
 * <p>Only what is proved is reported, and only about rules that were understood whole. For the {@link
 * org.opencoin.dsl.Compiler} alone.
 *
 * <pre>{@code
 * MeaningChecks.run(resolution, findings);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.dsl.internal.check;
