package org.opencoin.cli.verb;

import java.util.Locale;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.diagnostic.Catalogue;

/** {@code explain CODE}: the page of an error's code. */
final class Explain implements Verb {

    private String code = "";

    @Override
    public void declare(Arguments arguments) {
        arguments.word("CODE", "help.explain.code", given -> code = given);
    }

    @Override
    public Answer answer(Invocation invocation) {
        Words words = invocation.words();
        String asked = code.toUpperCase(Locale.ROOT);
        return Catalogue.page(asked, words.language().code())
                .<Answer>map(page -> new Explained(asked, page.title(), page.text()))
                .orElseGet(() -> unknown(words, asked));
    }

    private static Answer unknown(Words words, String asked) {
        Optional<String> near = Nearest.to(asked, Catalogue.codes().keySet());
        Complaint complaint = near.isPresent()
                ? Complaint.of(words, "OC6010", "explain.unknown.near", asked, near.get())
                : Complaint.of(words, "OC6010", "explain.unknown", asked);
        return new Failure(Exit.USAGE, complaint);
    }

    /** A page that exists. */
    record Explained(String code, String title, String text) implements Answer {
        @Override
        public Exit exit() {
            return Exit.CLEAN;
        }

        @Override
        public void text(Words words, Page out, Page err) {
            out.print(text.endsWith("\n") ? text : text + "\n");
        }

        @Override
        public void json(Words words, JsonDocument json) {
            json.text("code", code).text("title", title).text("text", text);
        }
    }
}
