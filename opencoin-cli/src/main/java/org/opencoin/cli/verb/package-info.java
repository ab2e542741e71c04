/**
 * The verbs of the command, one class each: it reads its arguments, calls the façades of the engine and of the language,
 * and makes an answer of what they say.
 *
 * <p>Called by {@link org.opencoin.cli.Main} through {@link org.opencoin.cli.verb.Desk}. Example:
 *
 * <pre>{@code
 * Answer answer = new Desk(invocation).answer(List.of("check", "village.coin"));
 * }</pre>
 */
@NullMarked
package org.opencoin.cli.verb;

import org.jspecify.annotations.NullMarked;
