package org.opencoin.cli.verb;

import java.util.ArrayList;
import java.util.List;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
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
        List<Rewritten> laid = new ArrayList<>();
        for (String file : files) {
            laid.add(laid(Sources.read(invocation.terminal(), file), file));
        }
        return onlyCheck || !Rewritten.complete(laid) ? new Report(laid, onlyCheck) : written(invocation, laid);
    }

    private static Rewritten laid(SourceFile source, String file) {
        Formatted result = Formatter.format(source);
        return new Rewritten(file, source, result.text(), new Findings(source, result.diagnostics()));
    }

    private static Answer written(Invocation invocation, List<Rewritten> laid) {
        return Rewritten.write(invocation, laid).orElseGet(() -> new Report(laid, false));
    }

    /** What was, or would be, laid out anew. */
    record Report(List<Rewritten> files, boolean onlyCheck) implements Answer {

        @Override
        public Exit exit() {
            Exit found = Findings.exit(findings());
            boolean wouldChange = onlyCheck && files.stream().anyMatch(Rewritten::changes);
            return found == Exit.CLEAN && wouldChange ? Exit.FOUND : found;
        }

        private List<Findings> findings() {
            return Rewritten.findings(files);
        }

        @Override
        public void text(Words words, Page out, Page err) {
            findings().forEach(found -> found.text(words, err));
            Findings.summary(findings(), words, err);
            if (Findings.exit(findings()) == Exit.CLEAN) {
                files.forEach(one -> text(one, words, out));
            }
        }

        private void text(Rewritten one, Words words, Page out) {
            if (!onlyCheck && one.isStandardInput()) {
                out.print(one.text().orElseThrow());
            } else if (one.changes()) {
                out.line(words.say(onlyCheck ? "fmt.would" : "fmt.did", one.file()));
            }
        }

        @Override
        public void json(Words words, JsonDocument json) {
            json.list("files", files, (one, each) -> one.json(each, one.isStandardInput()));
            Findings.json(findings(), words, json);
        }
    }
}
