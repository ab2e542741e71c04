package org.opencoin.cli.verb;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.report.OpenedTexts;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.crypto.NoteKind;
import org.opencoin.engine.crypto.SealedText;
import org.opencoin.engine.crypto.SigningKey;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.SealedFor;

/** {@code unseal LEDGER ID --key FILE}: the texts of an operation that a member's key opens. */
final class Unseal extends ProofVerb {

    private String folder = "";
    private String id = "";
    private String key = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("LEDGER", "help.ledger", given -> folder = given)
                .word("ID", "help.unseal.id", given -> id = given)
                .needed("--key", "FILE", "help.unseal.key", given -> key = given);
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
            Optional<Operation> operation = ledger.get().operation(id);
            if (operation.isEmpty()) {
                return new Failure(Exit.FOUND, Complaint.of(invocation.words(), "OC6008", "why.unknown", id, folder));
            }
            SigningKey signing = new KeyFiles(invocation, files).signing(key, NoteKind.RECORD);
            SortedMap<String, String> opened =
                    opened(operation.get(), ledger.get().people().sealedFor(operation.get()), signing);
            return opened.isEmpty()
                    ? new Failure(Exit.FOUND, Complaint.of(invocation.words(), "OC6217", "unseal.none", id, key))
                    : new OpenedTexts(opened);
        } catch (LedgerException e) {
            return ledgers.failed(e);
        }
    }

    /** Each text that one of its envelopes gives up to the key, as it was committed to. */
    private static SortedMap<String, String> opened(Operation operation, SealedFor kept, SigningKey signing) {
        SortedMap<String, String> opened = new TreeMap<>();
        operation
                .sealed()
                .forEach((name, commitment) -> kept.of(name).values().stream()
                        .flatMap(envelope -> signing.open(commitment, envelope).stream())
                        .filter(text -> text.name().equals(name))
                        .map(SealedText::text)
                        .findFirst()
                        .ifPresent(text -> opened.put(name, text)));
        return opened;
    }
}
