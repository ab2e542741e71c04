package org.opencoin.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.Answer;
import org.opencoin.engine.Balances;
import org.opencoin.engine.Batch;
import org.opencoin.engine.Explanation;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.OpenCoin;
import org.opencoin.engine.json.Line;
import org.opencoin.engine.json.OperationReader;
import org.opencoin.engine.operation.Submission;

/** A file of operations judged under its charter, in memory. */
final class ExampleRun implements AutoCloseable {

    private final Ledger ledger;
    private final List<Answer.Judged> answers;

    private ExampleRun(Ledger ledger, List<Answer.Judged> answers) {
        this.ledger = ledger;
        this.answers = List.copyOf(answers);
    }

    static Charter charter(Path file) {
        return Compiler.compile(SourceFile.read(file)).charter().orElseThrow();
    }

    /** Judges {@code operations.jsonl} beside the charter; fails when a line has no place in the record. */
    static ExampleRun of(Path charter) throws IOException, LedgerException {
        Ledger ledger = OpenCoin.inMemory(charter(charter));
        List<Answer.Judged> answers = new ArrayList<>();
        List<Submission> submissions = read(charter.resolveSibling("operations.jsonl"), ledger);
        Batch batch = ledger.submitAll(submissions, (index, answer) -> answers.add(answer));
        if (!batch.isJudged()) {
            throw new IllegalStateException(batch.faults().toString());
        }
        return new ExampleRun(ledger, answers);
    }

    static List<Submission> read(Path file, Ledger ledger) throws IOException {
        List<Submission> submissions = new ArrayList<>();
        try (OperationReader reader =
                OperationReader.open(Files.newInputStream(file), file.toString(), ledger.directory())) {
            for (Optional<Line> line = reader.next(); line.isPresent(); line = reader.next()) {
                submissions.add(submission(line.get()));
            }
        }
        return submissions;
    }

    private static Submission submission(Line line) {
        if (line instanceof Line.Read read) {
            return read.submission();
        }
        throw new IllegalStateException(line.toString());
    }

    /** One answer for each line, in the order of the file. */
    List<Answer.Judged> answers() {
        return answers;
    }

    List<Answer.Judged> refused() {
        return answers.stream().filter(answer -> !answer.verdict().allows()).toList();
    }

    Balances balances() {
        return ledger.balances();
    }

    Explanation explain(String id) throws LedgerException {
        return ledger.explain(id).orElseThrow();
    }

    @Override
    public void close() throws LedgerException {
        ledger.close();
    }
}
