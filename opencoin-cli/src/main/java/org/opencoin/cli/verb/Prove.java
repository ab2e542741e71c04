package org.opencoin.cli.verb;

import java.util.OptionalLong;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.report.Stated;
import org.opencoin.engine.crypto.SignedNote;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalFolder;
import org.opencoin.engine.proof.ProofException;
import org.opencoin.engine.proof.RecordProver;
import org.opencoin.engine.proof.TlogProof;

/** {@code prove LEDGER ID}: writes a file that shows, without the ledger, that an operation is in the record. */
final class Prove extends ProofVerb {

    private String folder = "";
    private String id = "";
    private String checkpoint = "";
    private String out = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("LEDGER", "help.ledger", given -> folder = given)
                .word("ID", "help.why.id", given -> id = given)
                .option("--checkpoint", "FILE", "help.prove.checkpoint", given -> checkpoint = given)
                .option("--out", "FILE", "help.prove.out", given -> out = given);
    }

    @Override
    String subject() {
        return folder;
    }

    @Override
    Answer work(Invocation invocation, ProofFiles files) throws Stopped, ProofException, JournalException {
        JournalFolder journal = JournalFolder.open(files.path(folder));
        journal.requireEndAsClosed();
        RecordProver prover = RecordProver.of(journal);
        OptionalLong number = prover.find(id);
        if (number.isEmpty()) {
            throw files.stopped(Exit.FOUND, "OC6008", "why.unknown", folder, id, folder);
        }
        SignedNote note = checkpoint.isEmpty() ? new Checkpoints(folder, files).required() : files.note(checkpoint);
        TlogProof proof = prover.prove(number.getAsLong(), note);
        String file = out.isEmpty() ? base(files, folder) + "-" + number.getAsLong() + ".tlog-proof" : out;
        files.create(file, proof.bytes());
        return Stated.of("prove.made", id, number.getAsLong()).with("proof.file", "file", file);
    }

    /** What the files about a ledger are called after. */
    static String base(ProofFiles files, String folder) {
        return String.valueOf(files.path(folder).getFileName());
    }
}
