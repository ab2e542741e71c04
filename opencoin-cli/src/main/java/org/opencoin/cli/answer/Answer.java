package org.opencoin.cli.answer;

import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;

/**
 * What a verb has to say, before anybody chose how: a value that is rendered once, either as text or as one JSON
 * document, never both.
 */
public interface Answer {

    /** How the command ends. */
    Exit exit();

    /**
     * Writes it for a person.
     *
     * @param out where the answer goes
     * @param err where errors go
     */
    void text(Words words, Page out, Page err);

    /** Writes the members of the one JSON object that goes to standard output. */
    void json(Words words, JsonDocument json);

    /** Writes it as a page of its own; an answer that has none is told as text. */
    default void html(Words words, Page out, Page err) {
        text(words, out, err);
    }

    /** Writes it as a SARIF log, for hosts of source text; an answer that has none is told as text. */
    default void sarif(Words words, Page out, Page err) {
        text(words, out, err);
    }
}
