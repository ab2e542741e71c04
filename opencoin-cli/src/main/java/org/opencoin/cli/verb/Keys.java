package org.opencoin.cli.verb;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.report.Stated;
import org.opencoin.engine.crypto.AgeRecipient;
import org.opencoin.engine.crypto.NoteKey;
import org.opencoin.engine.crypto.NoteKind;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.operation.Key;

/**
 * {@code keys new FILE --name NAME}: a key that signs; {@code keys new FILE --for-names}: one that names are sealed to;
 * {@code keys rotate|revoke|recover|object}: the operation that changes a member's key.
 */
final class Keys extends ProofVerb {

    private String action = "";
    private String file = "";
    private String name = "";
    private boolean witness;
    private boolean forNames;
    private boolean bare;
    private String ledger = "";
    private String member = "";
    private String id = "";
    private String at = "";
    private String key = "";
    private String approvals = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("new|rotate|revoke|recover|object", "help.keys.action", given -> action = given)
                .maybeWord("FILE", "help.keys.file", given -> file = given)
                .option("--name", "NAME", "help.keys.name", given -> name = given)
                .flag("--witness", "help.keys.witness", given -> witness = given)
                .flag("--for-names", "help.keys.for-names", given -> forNames = given)
                .option("--ledger", "LEDGER", "help.keys.ledger", given -> ledger = given)
                .option("--as", "MEMBER", "help.keys.as", given -> member = given)
                .option("--id", "ID", "help.keys.id", given -> id = given)
                .option("--at", "TIME", "help.keys.at", given -> at = given)
                .option("--key", "FILE", "help.keys.key", given -> key = given)
                .option("--approvals", "MEMBERS", "help.keys.approvals", given -> approvals = given)
                .flag("--without-passphrase", "help.keys.bare", given -> bare = given);
    }

    @Override
    String subject() {
        return ledger.isEmpty() ? file : ledger;
    }

    @Override
    Answer work(Invocation invocation, ProofFiles files) throws Stopped, JournalException {
        Optional<Key.Act> act = Arrays.stream(Key.Act.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(action))
                .findFirst();
        if (act.isPresent()) {
            return new KeyChange(act.get(), file, ledger, member, id, at, key, approvals, bare)
                    .answer(invocation, files);
        }
        if (!action.equals("new")) {
            return new Failure(Exit.USAGE, Complaint.of(invocation.words(), "OC6001", "keys.unknown", action));
        }
        if (file.isEmpty()) {
            return new Failure(Exit.USAGE, Complaint.of(invocation.words(), "OC6001", "usage.missing", "FILE", "keys"));
        }
        if (forNames) {
            return forNames(invocation, files);
        }
        if (name.isEmpty()) {
            return new Failure(
                    Exit.USAGE, Complaint.of(invocation.words(), "OC6001", "usage.missing", "--name", "keys"));
        }
        if (!NoteKey.isName(name)) {
            return new Failure(Exit.USAGE, Complaint.of(invocation.words(), "OC6205", "key.name", name));
        }
        NoteKind kind = witness ? NoteKind.WITNESS : NoteKind.RECORD;
        NoteKey key = new KeyFiles(invocation, files).make(file, name, kind, bare);
        Stated made = Stated.of(bare ? "keys.made.bare" : "keys.made", file)
                .with("keys.public", "public", key.written())
                .with("keys.beside", "publicFile", file + ".pub");
        return witness
                ? made
                : made.with("keys.member", "memberKey", key.memberKey().written());
    }

    /** A key that opens what it is for, and signs nothing. */
    private Answer forNames(Invocation invocation, ProofFiles files) throws Stopped {
        if (witness || !name.isEmpty()) {
            String given = witness ? "--witness" : "--name";
            return new Failure(Exit.USAGE, Complaint.of(invocation.words(), "OC6001", "keys.not-both", given));
        }
        AgeRecipient recipient = new KeyFiles(invocation, files).makeForNames(file, bare);
        return Stated.of(bare ? "keys.made.names.bare" : "keys.made", file)
                .with("keys.public", "public", recipient.written())
                .with("keys.beside", "publicFile", file + ".pub");
    }
}
