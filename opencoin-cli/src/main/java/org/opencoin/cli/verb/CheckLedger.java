package org.opencoin.cli.verb;

import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.report.Audited;
import org.opencoin.cli.terminal.Progress;
import org.opencoin.engine.audit.Audit;
import org.opencoin.engine.journal.JournalException;

/** {@code audit LEDGER [--charter FILE]}: everything recomputed, nothing trusted, nothing written. */
final class CheckLedger implements Verb {

    private String charter = "";
    private String folder = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .option("--charter", "FILE", "help.audit.charter", given -> charter = given)
                .word("LEDGER", "help.ledger", given -> folder = given);
    }

    @Override
    public Answer answer(Invocation invocation) {
        if (charter.isEmpty()) {
            return audited(invocation, "");
        }
        Charters given = Charters.read(invocation, charter);
        return given.refusal()
                .orElseGet(
                        () -> audited(invocation, given.charter().orElseThrow().hash()));
    }

    private Answer audited(Invocation invocation, String hash) {
        try (Progress progress = invocation.progress("audit.progress")) {
            Audit audit = Audit.of(invocation.terminal().file(folder));
            Audit asked = hash.isEmpty() ? audit : audit.under(hash);
            return new Audited(folder, asked.run(progress::at));
        } catch (JournalException e) {
            return new Ledgers(invocation.words(), folder).failed(e);
        }
    }
}
