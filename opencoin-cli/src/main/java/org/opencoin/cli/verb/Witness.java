package org.opencoin.cli.verb;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.report.Stated;
import org.opencoin.engine.crypto.Checkpoint;
import org.opencoin.engine.crypto.NoteKind;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.crypto.SignedNote;
import org.opencoin.engine.crypto.SigningKey;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.proof.Growth;
import org.opencoin.engine.proof.ProofException;
import org.opencoin.engine.proof.Signatures;

/** {@code witness FILE}: signs a checkpoint that begins with all this witness saw of that record before. */
final class Witness extends ProofVerb {

    private String file = "";
    private String key = "";
    private String of = "";
    private String state = "";
    private String out = "";

    @Override
    public void declare(Arguments arguments) {
        arguments
                .word("FILE", "help.witness.file", given -> file = given)
                .needed("--key", "FILE", "help.witness.key", given -> key = given)
                .needed("--of", "KEY", "help.witness.of", given -> of = given)
                .needed("--state", "FOLDER", "help.witness.state", given -> state = given)
                .needed("--out", "FILE", "help.witness.out", given -> out = given);
    }

    @Override
    String subject() {
        return file;
    }

    @Override
    Answer work(Invocation invocation, ProofFiles files) throws Stopped, ProofException, JournalException {
        Optional<Growth> given = Growth.read(files.read(file));
        Growth growth = given.isPresent() ? given.get() : Growth.fromNothing(files.note(file));
        Checkpoint checkpoint = Signatures.checkpoint(growth.note());
        KeyFiles keys = new KeyFiles(invocation, files);
        Signatures.require(keys.trusted(of, NoteKind.RECORD), growth.note());
        SigningKey own = keys.signing(key, NoteKind.WITNESS);
        long seconds = invocation.clock().instant().getEpochSecond();
        Path folder = files.path(state);
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("LOCK"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw files.stopped(Exit.UNREADABLE, "OC6212", "witness.busy", state, state);
                }
                return cosigned(files, growth, checkpoint, own, seconds);
            }
        } catch (OverlappingFileLockException e) {
            throw files.stopped(Exit.UNREADABLE, "OC6212", "witness.busy", state, state);
        } catch (IOException e) {
            throw files.stopped(Exit.UNREADABLE, "OC6003", "file.unwritten", state, state, Reasons.of(e));
        }
    }

    private Answer cosigned(ProofFiles files, Growth growth, Checkpoint checkpoint, SigningKey own, long seconds)
            throws Stopped, ProofException {
        byte[] origin = checkpoint.origin().getBytes(StandardCharsets.UTF_8);
        String remembered = state + "/" + Sha256.of(origin).hex();
        boolean first = !files.exists(remembered);
        if (!first) {
            growth.requireFrom(Signatures.checkpoint(files.note(remembered)), checkpoint);
        }
        SignedNote note = own.cosign(growth.note(), seconds);
        // Remembered before anybody is told: what was signed is never forgotten.
        files.put(remembered, note.bytes());
        files.create(out, note.bytes());
        return Stated.of(first ? "witness.first" : "witness.signed", checkpoint.size())
                .with("proof.origin", "origin", checkpoint.origin())
                .with("proof.file", "file", out);
    }
}
