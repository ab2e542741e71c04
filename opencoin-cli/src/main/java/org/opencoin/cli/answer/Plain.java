package org.opencoin.cli.answer;

import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;

/**
 * Text that stands for itself: a help text, a completion script, a version.
 *
 * @param name of the JSON member that holds it
 * @param body ends its own lines
 */
public record Plain(String name, String body) implements Answer {

    @Override
    public Exit exit() {
        return Exit.CLEAN;
    }

    @Override
    public void text(Words words, Page out, Page err) {
        out.print(body);
    }

    @Override
    public void json(Words words, JsonDocument json) {
        json.text(name, body);
    }
}
