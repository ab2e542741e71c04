package org.opencoin.cli.report;

import java.util.List;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;

/**
 * Operations with their texts sealed, as lines for {@code sign} and {@code run}.
 *
 * @param keyless readers who have no key, and so can't read
 */
public record SealedLines(List<String> lines, List<String> keyless) implements Answer {

    public SealedLines {
        lines = List.copyOf(lines);
        keyless = List.copyOf(keyless);
    }

    @Override
    public Exit exit() {
        return Exit.CLEAN;
    }

    @Override
    public void text(Words words, Page out, Page err) {
        lines.forEach(out::line);
        if (!keyless.isEmpty()) {
            err.line(err.notable(
                    words.count("seal.keyless", keyless.size(), keyless.size(), String.join(", ", keyless))));
        }
    }

    @Override
    public void json(Words words, JsonDocument json) {
        json.texts("sealed", lines).texts("keyless", keyless);
    }
}
