package org.opencoin.cli.report;

import java.util.List;
import java.util.Locale;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.diagnostic.Diagnostic;

/**
 * A file of operations that can't be judged as it is; nothing was written.
 *
 * @param exit {@link Exit#UNREADABLE} for lines that are no operations, {@link Exit#FOUND} for operations without a place
 *     in the record
 */
public record Misfit(Exit exit, List<Diagnostic> diagnostics) implements Answer {

    public Misfit {
        diagnostics = List.copyOf(diagnostics);
    }

    @Override
    public void text(Words words, Page out, Page err) {
        String language = words.language().code();
        for (Diagnostic one : diagnostics) {
            err.line(one.file() + ":" + one.span().line() + ":" + one.span().column() + ": "
                    + err.bad(words.say("error")) + " " + err.strong(one.code()) + ": " + one.message(language));
            if (!one.nearest().isEmpty()) {
                err.line("  " + words.say("diagnostic.nearest", String.join(", ", one.nearest())));
            }
            if (!one.expected().isEmpty()) {
                err.line("  " + words.say("diagnostic.expected", String.join(", ", one.expected())));
            }
        }
        err.line("  " + words.say("error.do", words.say("misfit.do")));
        err.line(words.say("error.more", diagnostics.get(0).code()));
    }

    @Override
    public void json(Words words, JsonDocument json) {
        json.list(
                "diagnostics",
                diagnostics,
                (one, each) -> each.text("code", one.code())
                        .text("severity", one.severity().name().toLowerCase(Locale.ROOT))
                        .text("message", one.message(words.language().code()))
                        .text("file", one.file())
                        .number("line", one.span().line())
                        .number("column", one.span().column())
                        .texts("nearest", one.nearest())
                        .texts("expected", one.expected()));
    }
}
