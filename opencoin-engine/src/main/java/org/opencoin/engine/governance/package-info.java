/**
 * How a charter is changed: what was proposed, and who agreed.
 *
 * <pre>{@code
 * book.proposed(propose, at);
 * book.approved(approve);
 * Optional<Proposal> open = book.find("p-1");
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.governance;
