package org.opencoin.cli.verb;

import java.nio.file.Path;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Complaint;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.Failure;
import org.opencoin.cli.report.Stated;
import org.opencoin.cli.terminal.Progress;
import org.opencoin.engine.crypto.Checkpoint;
import org.opencoin.engine.crypto.NoteKind;
import org.opencoin.engine.crypto.SignedNote;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalFolder;
import org.opencoin.engine.journal.NewLedger;
import org.opencoin.engine.journal.RealDisk;
import org.opencoin.engine.journal.RecordCopy;
import org.opencoin.engine.journal.RecordCopy.Caught;
import org.opencoin.engine.people.People;
import org.opencoin.engine.proof.ProofException;
import org.opencoin.engine.proof.RecordProver;
import org.opencoin.engine.proof.Signatures;

/** {@code restore COPY LEDGER}: makes a ledger of a copy, and proves by a signed checkpoint that it is the same record. */
final class Restore extends ProofVerb {

    private String copy = "";
    private String folder = "";
    private String checkpoint = "";
    private String of = "";
    private boolean names;

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("COPY", "help.restore.copy", given -> copy = given)
                .word("LEDGER", "help.restore.ledger", given -> folder = given)
                .option("--checkpoint", "FILE", "help.restore.checkpoint", given -> checkpoint = given)
                .option("--of", "KEY", "help.restore.of", given -> of = given)
                .flag("--names", "help.restore.names", given -> names = given);
    }

    @Override
    String subject() {
        return copy;
    }

    @Override
    Answer work(Invocation invocation, ProofFiles files) throws Stopped, ProofException, JournalException {
        if (checkpoint.isEmpty() != of.isEmpty()) {
            String missing = of.isEmpty() ? "--of" : "--checkpoint";
            return new Failure(
                    Exit.USAGE, Complaint.of(invocation.words(), "OC6001", "usage.missing", missing, "restore"));
        }
        Path to = files.path(folder);
        Optional<String> stranger = JournalFolder.isLedger(to) ? Optional.of("journal") : NewLedger.stranger(to);
        if (stranger.isPresent()) {
            return new Ledgers(invocation.words(), folder).noPlace(stranger.get());
        }
        JournalFolder record = JournalFolder.open(files.path(copy));
        Optional<Checkpoint> vouched = vouched(invocation, files, record);
        try (RecordCopy restored = RecordCopy.restoring(files.path(copy), to);
                Progress progress = invocation.progress("backup.progress")) {
            Caught caught = restored.catchUp(entries -> progress.at(entries, 0));
            if (names) {
                new People(new RealDisk(to)).takeOver(new People(new RealDisk(files.path(copy))));
            }
            Stated made = Stated.of("restore.made", folder, caught.head().entries())
                    .with("backup.head", "head", caught.head().hash().hex());
            return vouched.map(found -> made.with("restore.vouched", "vouchedEntries", found.size())
                            .with("proof.origin", "origin", found.origin()))
                    .orElse(made);
        }
    }

    /** The checkpoint with which the copy begins, if one is given. */
    private Optional<Checkpoint> vouched(Invocation invocation, ProofFiles files, JournalFolder record)
            throws Stopped, ProofException, JournalException {
        if (checkpoint.isEmpty()) {
            return Optional.empty();
        }
        SignedNote note = files.note(checkpoint);
        Checkpoint found = Signatures.checkpoint(note);
        Signatures.require(new KeyFiles(invocation, files).trusted(of, NoteKind.RECORD), note);
        RecordProver.of(record).require(found);
        return Optional.of(found);
    }
}
