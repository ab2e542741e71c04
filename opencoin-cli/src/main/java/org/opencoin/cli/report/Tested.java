package org.opencoin.cli.report;

import java.util.List;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.rehearsal.Outcome;

/** What became of the tests of some charters. */
public record Tested(List<File> files) implements Answer {

    public Tested {
        files = List.copyOf(files);
    }

    /** The tests of one charter, in the order written. */
    public record File(String name, Charter charter, List<Outcome> outcomes) {}

    @Override
    public Exit exit() {
        return failed() == 0 ? Exit.CLEAN : Exit.FOUND;
    }

    private long all() {
        return files.stream().mapToLong(file -> file.outcomes().size()).sum();
    }

    private long failed() {
        return files.stream()
                .flatMap(file -> file.outcomes().stream())
                .filter(outcome -> !outcome.passed())
                .count();
    }

    @Override
    public void text(Words words, Page out, Page err) {
        for (File file : files) {
            out.line(out.strong(file.name()));
            FailureWords telling = new FailureWords(words, file.charter());
            for (Outcome outcome : file.outcomes()) {
                out.line("  " + (outcome.passed() ? out.good("✓") : out.bad("✗")) + " " + outcome.name());
                outcome.failure()
                        .ifPresent(failure -> out.line(
                                "    " + file.name() + ":" + failure.line() + ": " + telling.message(failure)));
            }
        }
        out.line(words.count("test.passed", all() - failed(), all() - failed(), failed()));
    }

    @Override
    public void json(Words words, JsonDocument json) {
        json.number("tests", all()).number("failed", failed());
        json.list("files", files, (file, each) -> {
            FailureWords telling = new FailureWords(words, file.charter());
            each.text("file", file.name());
            each.list("tests", file.outcomes(), (outcome, one) -> json(outcome, telling, one));
        });
    }

    private static void json(Outcome outcome, FailureWords telling, JsonDocument json) {
        json.text("name", outcome.name())
                .number("line", outcome.line())
                .truth("passed", outcome.passed())
                .text("message", outcome.failure().map(telling::message));
        outcome.failure()
                .ifPresent(failure -> json.number("failedLine", failure.line())
                        .text("expected", Optional.of(telling.expected(failure)))
                        .text("found", Optional.of(telling.found(failure))));
    }
}
