package org.opencoin.cli.verb;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** {@code fmt [--check] FILE...}: charters laid out the one way, comments kept. */
final class Fmt implements Verb {

    private boolean onlyCheck;
    private List<String> files = List.of();

    @Override
    public void declare(Arguments arguments) {
        arguments
                .flag("--check", "help.fmt.check", given -> onlyCheck = given)
                .words("FILE", "help.fmt.files", given -> files = given);
    }

    @Override
    public Answer answer(Invocation invocation) {
        List<Laid> laid = new ArrayList<>();
        for (String file : files) {
            laid.add(laid(Sources.read(invocation.terminal(), file), file));
        }
        boolean readable = laid.stream().allMatch(one -> one.text().isPresent());
        return onlyCheck || !readable ? new Report(laid, onlyCheck) : written(invocation, laid);
    }

    private static Laid laid(SourceFile source, String file) {
        Formatted result = Formatter.format(source);
        return new Laid(file, source, result.text(), new Findings(source, result.diagnostics()));
    }

    /** Nothing is written unless every file can be laid out. */
    private Answer written(Invocation invocation, List<Laid> laid) {
        for (Laid one : laid) {
            if (one.changes() && !one.file().equals(Sources.STANDARD_INPUT)) {
                byte[] bytes = one.text().orElseThrow().getBytes(StandardCharsets.UTF_8);
                try {
                    WholeFile.replace(invocation.terminal().file(one.file()), bytes);
                } catch (IOException e) {
                    return unwritten(invocation.words(), one.file(), e);
                }
            }
        }
        return new Report(laid, false);
    }

    private static Answer unwritten(Words words, String file, IOException e) {
        Complaint complaint = Complaint.of(words, "OC6003", "file.unwritten", file, Reasons.of(e));
        return Failure.unreadable(complaint.at(new Complaint.Place(file, 0, 0)));
    }

    /**
     * One file.
     *
     * @param text as it should be, when the file could be understood
     */
    record Laid(String file, SourceFile source, Optional<String> text, Findings findings) {
        boolean changes() {
            return text.isPresent() && !text.get().equals(source.text());
        }
    }

    /** What was, or would be, laid out anew. */
    record Report(List<Laid> files, boolean onlyCheck) implements Answer {

        @Override
        public Exit exit() {
            Exit found = Findings.exit(findings());
            boolean wouldChange = onlyCheck && files.stream().anyMatch(Laid::changes);
            return found == Exit.CLEAN && wouldChange ? Exit.FOUND : found;
        }

        private List<Findings> findings() {
            return files.stream().map(Laid::findings).toList();
        }

        @Override
        public void text(Words words, Page out, Page err) {
            findings().forEach(found -> found.text(words, err));
            Findings.summary(findings(), words, err);
            if (Findings.exit(findings()) == Exit.CLEAN) {
                files.forEach(one -> text(one, words, out));
            }
        }

        private void text(Laid one, Words words, Page out) {
            if (!onlyCheck && one.file().equals(Sources.STANDARD_INPUT)) {
                out.print(one.text().orElseThrow());
            } else if (one.changes()) {
                out.line(words.say(onlyCheck ? "fmt.would" : "fmt.did", one.file()));
            }
        }

        @Override
        public void json(Words words, JsonDocument json) {
            json.list("files", files, (one, each) -> {
                each.text("file", one.file()).truth("changed", one.changes());
                if (one.file().equals(Sources.STANDARD_INPUT)) {
                    each.text("text", one.text());
                }
            });
            Findings.json(findings(), words, json);
        }
    }
}
