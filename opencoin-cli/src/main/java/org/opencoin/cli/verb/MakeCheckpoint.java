package org.opencoin.cli.verb;

import java.util.Base64;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.report.Stated;
import org.opencoin.engine.crypto.Checkpoint;
import org.opencoin.engine.crypto.NoteKey;
import org.opencoin.engine.crypto.NoteKind;
import org.opencoin.engine.crypto.SignedNote;
import org.opencoin.engine.crypto.SigningKey;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalFolder;
import org.opencoin.engine.proof.Growth;
import org.opencoin.engine.proof.ProofException;
import org.opencoin.engine.proof.RecordProver;
import org.opencoin.engine.proof.Signatures;

/** {@code checkpoint LEDGER --key FILE}: signs what the record is now; with {@code --since}, proves that it grew. */
final class MakeCheckpoint extends ProofVerb {

    private String folder = "";
    private String key = "";
    private String since = "";
    private String out = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("LEDGER", "help.ledger", given -> folder = given)
                .option("--key", "FILE", "help.checkpoint.key", given -> key = given)
                .option("--since", "FILE", "help.checkpoint.since", given -> since = given)
                .option("--out", "FILE", "help.checkpoint.out", given -> out = given);
    }

    @Override
    String subject() {
        return folder;
    }

    @Override
    Answer work(Invocation invocation, ProofFiles files) throws Stopped, ProofException, JournalException {
        if (key.isEmpty() && since.isEmpty()) {
            return new Failure(
                    Exit.USAGE, Complaint.of(invocation.words(), "OC6001", "usage.missing", "--key", "checkpoint"));
        }
        JournalFolder journal = JournalFolder.open(files.path(folder));
        journal.requireEndAsClosed();
        RecordProver prover = RecordProver.of(journal);
        Checkpoints kept = new Checkpoints(folder, files);
        Answer signed = key.isEmpty() ? Stated.of("") : signed(invocation, files, prover, kept);
        return since.isEmpty() ? signed : grown(files, prover, kept);
    }

    private Answer signed(Invocation invocation, ProofFiles files, RecordProver prover, Checkpoints kept)
            throws Stopped, ProofException, JournalException {
        Checkpoint now = prover.checkpoint();
        Optional<String> newest = kept.newest();
        if (newest.isPresent()) {
            prover.require(Signatures.checkpoint(files.note(newest.get())));
        }
        SigningKey signing = new KeyFiles(invocation, files).signing(key, NoteKind.RECORD);
        String file = kept.file(now.size());
        SignedNote note = files.exists(file) ? files.note(file) : SignedNote.unsigned(now.text());
        if (signing.publicKey().signatures(note) != NoteKey.Signed.YES) {
            note = signing.sign(note);
            files.put(file, note.bytes());
        }
        if (!out.isEmpty() && since.isEmpty()) {
            files.create(out, note.bytes());
        }
        return Stated.of("checkpoint.made", folder, now.size())
                .with(
                        "proof.root",
                        "root",
                        Base64.getEncoder().encodeToString(now.root().bytes()))
                .with("proof.origin", "origin", now.origin())
                .with(
                        "proof.signed",
                        "signed",
                        signing.publicKey().name() + " " + signing.publicKey().id())
                .with("proof.file", "file", out.isEmpty() || !since.isEmpty() ? file : out);
    }

    private Answer grown(ProofFiles files, RecordProver prover, Checkpoints kept)
            throws Stopped, ProofException, JournalException {
        Checkpoint older = Signatures.checkpoint(files.note(since));
        SignedNote newest = kept.required();
        Growth growth = prover.growth(older, newest);
        long size = Signatures.checkpoint(newest).size();
        String file =
                out.isEmpty() ? Prove.base(files, folder) + "-" + older.size() + "-" + size + ".tlog-growth" : out;
        files.create(file, growth.bytes());
        return Stated.of("checkpoint.grown", older.size(), size).with("proof.file", "file", file);
    }
}
