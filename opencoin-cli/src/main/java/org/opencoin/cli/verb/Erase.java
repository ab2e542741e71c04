package org.opencoin.cli.verb;

import java.util.List;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.report.Stated;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.OpenCoin;
import org.opencoin.engine.Trace;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Entry.OperationEntry;

/** {@code erase LEDGER MEMBER --for-ever}: destroys what is kept of a person beside the record. */
final class Erase extends ProofVerb {

    private String folder = "";
    private String member = "";
    private boolean sure;

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("LEDGER", "help.ledger", given -> folder = given)
                .word("MEMBER", "help.member", given -> member = given)
                .flag("--for-ever", "help.erase.for-ever", given -> sure = given);
    }

    @Override
    String subject() {
        return folder;
    }

    @Override
    Answer work(Invocation invocation, ProofFiles files) throws JournalException {
        // Nobody else may be adding names while it is done.
        try (Ledger ledger = OpenCoin.open(files.path(folder))) {
            if (!AccountName.isMemberId(member) || isStranger(ledger)) {
                return new Failure(
                        Exit.FOUND, Complaint.of(invocation.words(), "OC6045", "member.unknown", member, folder));
            }
            if (!sure) {
                return new Failure(
                        Exit.USAGE, Complaint.of(invocation.words(), "OC6047", "erase.unsure", member, folder));
            }
            boolean kept = ledger.people().erase(member);
            int texts = ledger.people().envelopes().erase(operations(ledger));
            kept |= texts > 0;
            return Stated.of(kept ? "erase.done" : "erase.none", member, folder)
                    .with("erase.texts", "texts", texts)
                    .with("erase.remains", "remains", folder);
        } catch (LedgerException e) {
            return new Ledgers(invocation.words(), folder).failed(e);
        }
    }

    /** Those that the member takes part in: what one of two wrote is about both. */
    private List<String> operations(Ledger ledger) throws LedgerException {
        return ledger.traces(member).traces().stream()
                .map(Trace::entry)
                .filter(OperationEntry.class::isInstance)
                .map(entry -> ((OperationEntry) entry).operation().id())
                .toList();
    }

    /** Whoever left is known still. */
    private boolean isStranger(Ledger ledger) throws LedgerException, JournalException {
        return !ledger.directory().isMember(member)
                && !ledger.people().keeps(member)
                && ledger.traces(member).traces().isEmpty();
    }
}
