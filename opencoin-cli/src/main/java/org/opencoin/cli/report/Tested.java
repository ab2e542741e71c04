package org.opencoin.cli.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.rehearsal.Outcome;

/**
 * What became of the tests of some charters.
 *
 * @param files one charter each
 * @param wanted percent of the rules that the tests of each charter must exercise, if that was asked
 */
public record Tested(List<File> files, OptionalInt wanted) implements Answer {

    public Tested {
        files = List.copyOf(files);
    }

    /**
     * The tests of one charter, in the order written.
     *
     * @param charter empty while something in it is to be decided
     * @param skipped the tests of a charter that isn't decided
     * @param covering which rules they exercise, when asked
     */
    public record File(
            String name,
            Optional<Charter> charter,
            List<Outcome> outcomes,
            List<Skipped> skipped,
            Optional<Covering> covering) {

        public File {
            outcomes = List.copyOf(outcomes);
            skipped = List.copyOf(skipped);
        }

        long failed() {
            return outcomes.stream().filter(outcome -> !outcome.passed()).count();
        }
    }

    /** A test that says nothing yet, since a rule still waits for a decision. */
    public record Skipped(String name, int line) {}

    @Override
    public Exit exit() {
        return failed() == 0 && uncovered().isEmpty() ? Exit.CLEAN : Exit.FOUND;
    }

    long all() {
        return files.stream().mapToLong(file -> file.outcomes().size()).sum() + skipped();
    }

    long failed() {
        return files.stream().mapToLong(File::failed).sum();
    }

    private long skipped() {
        return files.stream().mapToLong(file -> file.skipped().size()).sum();
    }

    /** The charters of whose rules too few are exercised; of one that isn't decided nothing is known. */
    private List<File> uncovered() {
        return wanted.isEmpty()
                ? List.of()
                : files.stream()
                        .filter(file -> !file.covering()
                                .map(covering -> covering.coverage().reaches(wanted.getAsInt()))
                                .orElse(false))
                        .toList();
    }

    private Complaint tooFew(File file, Words words) {
        Complaint complaint = file.covering()
                .map(covering -> covering.tooFew(file.name(), wanted.orElseThrow(), words))
                .orElseGet(() -> Complaint.of(words, "OC6060", "test.coverage.unknown", file.name()));
        return complaint.at(new Complaint.Place(file.name(), 0, 0));
    }

    @Override
    public void text(Words words, Page out, Page err) {
        for (File file : files) {
            out.line(out.strong(file.name()));
            file.charter().ifPresent(charter -> outcomes(file, new FailureWords(words, charter), out));
            file.skipped()
                    .forEach(test ->
                            out.line("  " + out.notable("-") + " " + test.name() + ": " + words.say("test.undecided")));
            file.covering().ifPresent(covering -> covering.text(file.name(), words, out));
        }
        long passed = all() - failed() - skipped();
        String more = skipped() == 0 ? "" : ", " + words.count("test.skipped", skipped(), skipped());
        out.line(words.count("test.passed", passed, passed, failed()) + more);
        uncovered().forEach(file -> tooFew(file, words).text(words, err));
    }

    private static void outcomes(File file, FailureWords telling, Page out) {
        for (Outcome outcome : file.outcomes()) {
            out.line("  " + (outcome.passed() ? out.good("✓") : out.bad("✗")) + " " + telling.title(outcome));
            outcome.failure()
                    .ifPresent(failure ->
                            out.line("    " + file.name() + ":" + failure.line() + ": " + telling.message(failure)));
        }
    }

    @Override
    public void json(Words words, JsonDocument json) {
        json.number("tests", all()).number("failed", failed()).number("skipped", skipped());
        wanted.ifPresent(percent ->
                json.number("atLeast", percent).truth("reached", uncovered().isEmpty()));
        if (!uncovered().isEmpty()) {
            json.list("errors", uncovered(), (file, each) -> tooFew(file, words).json(each));
        }
        json.list("files", files, (file, each) -> {
            each.text("file", file.name());
            Optional<FailureWords> telling = file.charter().map(charter -> new FailureWords(words, charter));
            each.list("tests", file.outcomes(), (outcome, one) -> json(outcome, telling.orElseThrow(), one));
            if (!file.skipped().isEmpty()) {
                each.list(
                        "skipped",
                        file.skipped(),
                        (test, one) -> one.text("name", test.name()).number("line", test.line()));
            }
            file.covering().ifPresent(covering -> each.object("coverage", inner -> covering.json(words, inner)));
        });
    }

    private static void json(Outcome outcome, FailureWords telling, JsonDocument json) {
        json.text("name", outcome.name())
                .number("line", outcome.line())
                .truth("passed", outcome.passed())
                .text("payment", outcome.payment().map(telling::payment))
                .text("message", outcome.failure().map(telling::message));
        outcome.failure()
                .ifPresent(failure -> json.number("failedLine", failure.line())
                        .text("expected", Optional.of(telling.expected(failure)))
                        .text("found", Optional.of(telling.found(failure))));
    }
}
