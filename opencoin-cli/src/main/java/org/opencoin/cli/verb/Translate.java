package org.opencoin.cli.verb;

import java.util.ArrayList;
import java.util.List;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.answer.Findings;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.format.Formatted;
import org.opencoin.dsl.format.Formatter;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.dsl.vocabulary.Vocabulary;

/**
 * {@code translate --to LANGUAGE [--write] FILE...}: the same charter in the words of another language; names, quoted
 * words and comments stay.
 */
final class Translate implements Verb {

    private static final String CODE = "OC6020";

    private String language = "";
    private boolean write;
    private List<String> files = List.of();

    @Override
    public void declare(Arguments arguments) {
        arguments
                .needed("--to", languages("|"), "help.translate.to", given -> language = given)
                .flag("--write", "help.translate.write", given -> write = given)
                .words("FILE", "help.translate.files", given -> files = given);
    }

    private static String languages(String between) {
        return String.join(between, Vocabulary.languages());
    }

    @Override
    public Answer answer(Invocation invocation) {
        if (Vocabulary.of(language).isEmpty()) {
            return misused(invocation.words(), "translate.unknown", language, languages(", "));
        }
        if (!write && files.size() > 1) {
            return misused(invocation.words(), "translate.several", files.size());
        }
        List<Rewritten> translated = new ArrayList<>();
        for (String file : files) {
            translated.add(translated(Sources.read(invocation.terminal(), file), file));
        }
        Report report = new Report(translated, language, write);
        return write && Rewritten.complete(translated)
                ? Rewritten.write(invocation, translated).orElse(report)
                : report;
    }

    private static Answer misused(Words words, String key, Object... values) {
        return new Failure(Exit.USAGE, Complaint.of(words, CODE, key, values));
    }

    private Rewritten translated(SourceFile source, String file) {
        Formatted result = Formatter.translate(source, language);
        return new Rewritten(file, source, result.text(), new Findings(source, result.diagnostics()));
    }

    /** What was translated, or why it could not be. */
    record Report(List<Rewritten> files, String language, boolean write) implements Answer {

        @Override
        public Exit exit() {
            return Findings.exit(findings());
        }

        private List<Findings> findings() {
            return Rewritten.findings(files);
        }

        private boolean isPrinted(Rewritten one) {
            return !write || one.isStandardInput();
        }

        @Override
        public void text(Words words, Page out, Page err) {
            findings().forEach(found -> found.text(words, err));
            Findings.summary(findings(), words, err);
            if (exit() == Exit.CLEAN) {
                files.forEach(one -> text(one, words, out));
            }
        }

        private void text(Rewritten one, Words words, Page out) {
            if (isPrinted(one)) {
                out.print(one.text().orElseThrow());
            } else if (one.changes()) {
                String title = Vocabulary.of(language).orElseThrow().title();
                out.line(words.say("translate.did", one.file(), title));
            }
        }

        @Override
        public void json(Words words, JsonDocument json) {
            json.text("to", language);
            json.list("files", files, (one, each) -> one.json(each, isPrinted(one)));
            Findings.json(findings(), words, json);
        }
    }
}
