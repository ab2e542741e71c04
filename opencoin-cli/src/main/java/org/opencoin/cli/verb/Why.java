package org.opencoin.cli.verb;

import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.report.Explained;
import org.opencoin.engine.Explanation;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.journal.JournalException;

/** {@code why LEDGER ID}: one verdict, explained in full. */
final class Why extends ProofVerb {

    private String folder = "";
    private String id = "";
    private String namesKey = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("LEDGER", "help.ledger", given -> folder = given)
                .word("ID", "help.why.id", given -> id = given)
                .option("--names-key", "FILE", "help.names-key", given -> namesKey = given);
    }

    @Override
    String subject() {
        return folder;
    }

    @Override
    Answer work(Invocation invocation, ProofFiles files) throws Stopped, JournalException {
        Ledgers ledgers = new Ledgers(invocation.words(), folder);
        try {
            Optional<Ledger> ledger = StoredLedger.read(files.path(folder));
            if (ledger.isEmpty()) {
                return ledgers.withoutCharter();
            }
            Optional<Explanation> explanation = ledger.get().explain(id);
            if (explanation.isEmpty()) {
                return new Failure(Exit.FOUND, Complaint.of(invocation.words(), "OC6008", "why.unknown", id, folder));
            }
            KeyFiles keys = new KeyFiles(invocation, files);
            return new Explained(explanation.get(), MemberNames.of(ledger.get(), keys, namesKey));
        } catch (LedgerException e) {
            return ledgers.failed(e);
        }
    }
}
