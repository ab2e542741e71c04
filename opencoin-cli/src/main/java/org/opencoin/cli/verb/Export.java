package org.opencoin.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.report.Everything;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.Trace;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.operation.SealedFor;

/** {@code export LEDGER MEMBER [--names-key FILE]}: all that a ledger holds about a person, for that person. */
final class Export extends ProofVerb {

    private String folder = "";
    private String member = "";
    private String namesKey = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("LEDGER", "help.ledger", given -> folder = given)
                .word("MEMBER", "help.member", given -> member = given)
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
            Optional<Ledger> stored = StoredLedger.read(files.path(folder));
            if (stored.isEmpty()) {
                return ledgers.withoutCharter();
            }
            Ledger ledger = stored.get();
            Trace.All all = ledger.traces(member);
            if (!AccountName.isMemberId(member)
                    || (all.traces().isEmpty() && ledger.people().lacks(member))) {
                return new Failure(
                        Exit.FOUND, Complaint.of(invocation.words(), "OC6045", "member.unknown", member, folder));
            }
            Optional<String> name =
                    Optional.ofNullable(MemberNames.of(ledger, new KeyFiles(invocation, files), namesKey)
                            .get(member));
            return new Everything(
                    ledger.charter(),
                    folder,
                    member,
                    name,
                    ledger.people().erased().contains(member),
                    ledger.people().keeps(member),
                    ledger.balances().holdings().stream()
                            .filter(held -> held.account().equals(AccountName.member(member)))
                            .toList(),
                    all,
                    sealed(ledger, all));
        } catch (LedgerException e) {
            return ledgers.failed(e);
        }
    }

    /** What the person's own key opens. */
    private List<Everything.Sealed> sealed(Ledger ledger, Trace.All all) throws JournalException {
        List<Everything.Sealed> found = new ArrayList<>();
        for (Trace trace : all.traces()) {
            if (trace.entry() instanceof OperationEntry judged) {
                SealedFor kept = ledger.people().sealedFor(judged.operation());
                for (String text : kept.texts()) {
                    byte[] envelope = kept.of(text).get(member);
                    if (envelope != null) {
                        found.add(new Everything.Sealed(judged.operation().id(), text, envelope));
                    }
                }
            }
        }
        return found;
    }
}
