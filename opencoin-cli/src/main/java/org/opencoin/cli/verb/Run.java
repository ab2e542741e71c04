package org.opencoin.cli.verb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Complaint.Place;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.crypto.AgeRecipient;
import org.opencoin.engine.journal.JournalException;

/** {@code run CHARTER OPERATIONS.jsonl}: judges a file of operations, in a ledger or in memory. */
final class Run extends ProofVerb {

    private String charterFile = "";
    private String operations = "";
    private String folder = "";
    private String until = "";
    private String namesTo = "";
    private boolean strict;

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("CHARTER", "help.run.charter", given -> charterFile = given)
                .word("OPERATIONS", "help.run.operations", given -> operations = given)
                .option("--ledger", "FOLDER", "help.run.ledger", given -> folder = given)
                .option("--until", "TIME", "help.run.until", given -> until = given)
                .option("--names-to", "KEY", "help.run.names-to", given -> namesTo = given)
                .flag("--strict", "help.run.strict", given -> strict = given);
    }

    @Override
    String subject() {
        return folder;
    }

    @Override
    Answer work(Invocation invocation, ProofFiles files) throws Stopped, JournalException {
        OptionalLong end = Times.read(until);
        if (!until.isEmpty() && end.isEmpty()) {
            return Times.wrong(invocation.words(), "--until", until);
        }
        if (!namesTo.isEmpty() && folder.isEmpty()) {
            return new Failure(
                    Exit.USAGE, Complaint.of(invocation.words(), "OC6001", "usage.missing", "--ledger", "run"));
        }
        Charters charters = Charters.read(invocation, charterFile);
        if (charters.refusal().isPresent()) {
            return charters.refusal().get();
        }
        Optional<AgeRecipient> recipient =
                namesTo.isEmpty() ? Optional.empty() : Optional.of(new KeyFiles(invocation, files).recipient(namesTo));
        return run(invocation, charters.charter().orElseThrow(), end, recipient);
    }

    private Answer run(Invocation invocation, Charter charter, OptionalLong end, Optional<AgeRecipient> recipient)
            throws JournalException {
        OperationFile file = new OperationFile(invocation.terminal().file(operations), operations);
        Optional<String> ledger = folder.isEmpty() ? Optional.empty() : Optional.of(folder);
        Ledgers ledgers = new Ledgers(invocation.words(), folder);
        try {
            return new Running(invocation, charter, file, operations, ledger, end, recipient, strict).answer();
        } catch (LedgerException e) {
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
