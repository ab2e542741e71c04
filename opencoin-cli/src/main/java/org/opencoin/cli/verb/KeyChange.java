package org.opencoin.cli.verb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.answer.Plain;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.crypto.NoteKey;
import org.opencoin.engine.crypto.NoteKind;
import org.opencoin.engine.crypto.SigningKey;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.operation.Key;
import org.opencoin.engine.operation.Signatures;

/**
 * The operation by which a member's key is replaced, revoked or recovered, signed by the owner where the owner acts; those
 * who agree sign it with {@code sign}.
 *
 * @param act what becomes of the key
 * @param file where a new key goes; empty for an act that brings none
 * @param ledger as the person named it
 * @param member whose key it is
 * @param id of the operation
 * @param at its time, as typed
 * @param key the file with the owner's key that counts now; empty when others decide
 * @param approvals ids of those who agree, parted by commas
 * @param bare whether the new key is kept without a passphrase
 */
record KeyChange(
        Key.Act act,
        String file,
        String ledger,
        String member,
        String id,
        String at,
        String key,
        String approvals,
        boolean bare) {

    Answer answer(Invocation invocation, ProofFiles files) throws Stopped, JournalException {
        Optional<Answer> misused = misused(invocation);
        if (misused.isPresent()) {
            return misused.get();
        }
        Ledgers ledgers = new Ledgers(invocation.words(), ledger);
        try {
            Optional<Ledger> stored = StoredLedger.read(files.path(ledger));
            if (stored.isEmpty()) {
                return ledgers.withoutCharter();
            }
            return stored.get().directory().isMember(member)
                    ? line(stored.get(), new KeyFiles(invocation, files))
                    : new Failure(
                            Exit.FOUND, Complaint.of(invocation.words(), "OC6045", "member.unknown", member, ledger));
        } catch (LedgerException e) {
            return ledgers.failed(e);
        }
    }

    private Optional<Answer> misused(Invocation invocation) {
        List<String> needed = List.of("--ledger", ledger, "--as", member, "--id", id, "--at", at);
        for (int i = 0; i < needed.size(); i += 2) {
            if (needed.get(i + 1).isEmpty()) {
                return Optional.of(missing(invocation, needed.get(i)));
            }
        }
        if (act.bringsKey() && file.isEmpty()) {
            return Optional.of(missing(invocation, "FILE"));
        }
        boolean owners = act == Key.Act.ROTATE || act == Key.Act.OBJECT;
        if (key.isEmpty() && (owners || approvals.isEmpty())) {
            return Optional.of(missing(invocation, owners ? "--key" : "--approvals"));
        }
        if (!AccountName.isOperationId(id)) {
            return Optional.of(new Failure(Exit.USAGE, Complaint.of(invocation.words(), "OC6042", "propose.id", id)));
        }
        return Times.read(at).isEmpty() ? Optional.of(Times.wrong(invocation.words(), "--at", at)) : Optional.empty();
    }

    private static Answer missing(Invocation invocation, String what) {
        return new Failure(Exit.USAGE, Complaint.of(invocation.words(), "OC6001", "usage.missing", what, "keys"));
    }

    /** The key that signs is opened before a new one is made, so that a wrong passphrase leaves nothing behind. */
    private Answer line(Ledger stored, KeyFiles keys) throws Stopped {
        Optional<SigningKey> owner = key.isEmpty() ? Optional.empty() : Optional.of(keys.signing(key, NoteKind.RECORD));
        Optional<NoteKey> made =
                act.bringsKey() ? Optional.of(keys.make(file, member, NoteKind.RECORD, bare)) : Optional.empty();
        List<String> agreeing = approvals.isEmpty() ? List.of() : List.of(approvals.split(",", -1));
        Key change =
                new Key(id, member, act, made.map(fresh -> fresh.memberKey().written()), agreeing);
        Signatures signatures = owner.map(signing -> Signatures.of(
                        Map.of(member, signing.signMessage(stored.bytesToSign(change, OptionalLong.empty())))))
                .orElse(Signatures.NONE);
        return new Plain("operation", OperationLine.text(change, Times.read(at).orElseThrow(), signatures));
    }
}
