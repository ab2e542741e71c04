package org.opencoin.cli.verb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Complaint.Place;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.journal.JournalException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run CHARTER OPERATIONS.jsonl}: judges a file of operations, in a ledger or in memory. */
@Command
final class Run implements Verb {

    @Parameters(index = "0", paramLabel = "CHARTER", descriptionKey = "help.run.charter")
    String charterFile = "";

    @Parameters(index = "1", paramLabel = "OPERATIONS", descriptionKey = "help.run.operations")
    String operations = "";

    @Option(names = "--ledger", paramLabel = "FOLDER", descriptionKey = "help.run.ledger")
    String folder = "";

    @Option(names = "--until", paramLabel = "TIME", descriptionKey = "help.run.until")
    String until = "";

    @Option(names = "--strict", descriptionKey = "help.run.strict")
    boolean strict;

    @Override
    public Answer answer(Invocation invocation) {
        OptionalLong end = Times.read(until);
        if (!until.isEmpty() && end.isEmpty()) {
            return Times.wrong(invocation.words(), "--until", until);
        }
        Charters charters = Charters.read(invocation, charterFile);
        return charters.refusal()
                .orElseGet(() -> run(invocation, charters.charter().orElseThrow(), end));
    }

    private Answer run(Invocation invocation, Charter charter, OptionalLong end) {
        OperationFile file = new OperationFile(invocation.terminal().file(operations), operations);
        Optional<String> ledger = folder.isEmpty() ? Optional.empty() : Optional.of(folder);
        Ledgers ledgers = new Ledgers(invocation.words(), folder);
        try {
            return new Running(invocation, charter, file, operations, ledger, end, strict).answer();
        } catch (LedgerException e) {
            return ledgers.failed(e);
        } catch (JournalException e) {
            return ledgers.failed(e);
        } catch (IOException e) {
            return unreadable(invocation.words(), e);
        } catch (UncheckedIOException e) {
            return unreadable(invocation.words(), Objects.requireNonNull(e.getCause()));
        }
    }

    private Answer unreadable(Words words, IOException e) {
        Complaint complaint = Complaint.of(words, "OC6002", "file.unreadable", operations, Reasons.of(e));
        return Failure.unreadable(complaint.at(new Place(operations, 0, 0)));
    }
}
