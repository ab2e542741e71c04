package org.opencoin.cli.verb;

import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.answer.Plain;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.ledger.Proposal;

/** {@code charter LEDGER [--of ID]}: the charter in force, or one that is proposed, as its normal form. */
final class ShowCharter implements Verb {

    private String folder = "";
    private String of = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("LEDGER", "help.ledger", given -> folder = given)
                .option("--of", "ID", "help.charter.of", given -> of = given);
    }

    @Override
    public Answer answer(Invocation invocation) {
        Ledgers ledgers = new Ledgers(invocation.words(), folder);
        try {
            Optional<Ledger> ledger = StoredLedger.read(invocation.terminal().file(folder));
            return ledger.isPresent() ? text(ledger.get(), invocation) : ledgers.withoutCharter();
        } catch (JournalException e) {
            return ledgers.failed(e);
        } catch (LedgerException e) {
            return ledgers.failed(e);
        }
    }

    private Answer text(Ledger ledger, Invocation invocation) {
        if (of.isEmpty()) {
            return new Plain("charter", ledger.charter().normalForm());
        }
        Optional<Proposal> proposal =
                ledger.proposals().stream().filter(open -> open.id().equals(of)).findFirst();
        return proposal.<Answer>map(open -> new Plain("charter", open.charter().text()))
                .orElseGet(() -> new Failure(
                        Exit.FOUND, Complaint.of(invocation.words(), "OC6044", "charter.no-proposal", of, folder)));
    }
}
