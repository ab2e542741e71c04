package org.opencoin.cli.verb;

import java.time.InstantSource;
import org.opencoin.cli.terminal.Progress;
import org.opencoin.cli.terminal.Terminal;
import org.opencoin.cli.terminal.Words;

/**
 * What a verb may know of the call it answers.
 *
 * @param terminal streams, environment, folder
 * @param words in the language asked for
 * @param clock the machine's; only for progress, never for what is judged
 */
public record Invocation(Terminal terminal, Words words, InstantSource clock) {

    /** A bar that appears when the work takes longer than a second. */
    public Progress progress(String key) {
        return Progress.on(terminal, clock, words.say(key));
    }
}
