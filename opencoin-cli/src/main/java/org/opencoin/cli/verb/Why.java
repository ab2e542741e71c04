package org.opencoin.cli.verb;

import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.report.Explained;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.journal.JournalException;

/** {@code why LEDGER ID}: one verdict, explained in full. */
final class Why implements Verb {

    private String folder = "";
    private String id = "";

    @Override
    public void declare(Arguments arguments) {
        arguments.word("LEDGER", "help.ledger", given -> folder = given).word("ID", "help.why.id", given -> id = given);
    }

    @Override
    public Answer answer(Invocation invocation) {
        Ledgers ledgers = new Ledgers(invocation.words(), folder);
        try {
            Optional<Ledger> ledger = StoredLedger.read(invocation.terminal().file(folder));
            return ledger.isPresent() ? explained(ledger.get(), invocation) : ledgers.withoutCharter();
        } catch (JournalException e) {
            return ledgers.failed(e);
        } catch (LedgerException e) {
            return ledgers.failed(e);
        }
    }

    private Answer explained(Ledger ledger, Invocation invocation) throws LedgerException {
        return ledger.explain(id)
                .<Answer>map(explanation -> new Explained(explanation, MemberNames.of(ledger)))
                .orElseGet(() ->
                        new Failure(Exit.FOUND, Complaint.of(invocation.words(), "OC6008", "why.unknown", id, folder)));
    }
}
