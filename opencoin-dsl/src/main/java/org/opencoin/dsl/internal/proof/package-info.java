/**
 * Decides what can be true of payments under rules: whether some payment fulfils a formula, or none can.
 *
 * <p>A payment is a choice of one value for each fact that rules read: who pays and is paid, their roles and homes, the
 * category, the amount, what the goods carry. Values that no rule tells apart are one value, so there are few choices,
 * and a search that is cut off after a fixed number of them always ends. Facts that this room doesn't understand may be
 * anything: what it proves impossible is impossible, what it finds may not be. For {@code internal.check} alone.
 *
 * <pre>{@code
 * FlowSpace space = FlowSpace.of(flows, around);
 * boolean useless = space.search(Formula.holds(space.applies(allow))) instanceof Answer.Impossible;
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.dsl.internal.proof;
