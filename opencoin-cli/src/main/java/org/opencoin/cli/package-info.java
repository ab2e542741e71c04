/**
 * The {@code opencoin} command: reads its arguments, calls the façades of the engine and of the language, and renders what they answer.
 *
 * <p>Called only from outside, through {@link org.opencoin.cli.Main}; no other room may see it. Example:
 *
 * <pre>{@code opencoin --version}</pre>
 */
@NullMarked
package org.opencoin.cli;

import org.jspecify.annotations.NullMarked;
