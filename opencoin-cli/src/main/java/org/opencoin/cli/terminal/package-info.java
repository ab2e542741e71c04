/**
 * Where the command meets a person: streams, language, colours, the progress bar.
 *
 * <p>Seen by the rest of the command line only. Nothing here knows charters or ledgers. Example:
 *
 * <pre>{@code
 * Words words = Words.in(Language.from(terminal.environment()));
 * new Page(terminal.out(), terminal.colours()).line(words.say("check.clean", 1));
 * }</pre>
 */
@NullMarked
package org.opencoin.cli.terminal;

import org.jspecify.annotations.NullMarked;
