/**
 * What names, amounts and rates of a charter mean: from the tree of what was written to the checked model.
 *
 * <p>Every part of a charter is mapped, however many errors there are: what can't be understood is reported once and
 * replaced by a placeholder of the right type, so that nothing else is reported because of it. The model is only handed
 * out when nothing was reported. For the {@link org.opencoin.dsl.Compiler} alone.
 *
 * <pre>{@code
 * Findings findings = new Findings(file.name());
 * Resolution resolution = Resolution.of(tree, file.files(), findings);
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.dsl.internal.resolve;
