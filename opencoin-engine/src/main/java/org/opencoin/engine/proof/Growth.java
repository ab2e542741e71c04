package org.opencoin.engine.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencoin.engine.crypto.Checkpoint;
import org.opencoin.engine.crypto.MerkleProof;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.crypto.SignedNote;

/**
 * That a record grew out of what it was: written as what is sent to a witness (C2SP tlog-witness, {@code add-checkpoint}).
 *
 * @param oldSize how many entries it had
 * @param path the hashes of a consistency proof
 * @param note the newer checkpoint, signed
 */
public record Growth(long oldSize, List<Sha256> path, SignedNote note) {

    private static final Pattern OLD = Pattern.compile("old (0|[1-9][0-9]{0,17})");

    public Growth {
        path = List.copyOf(path);
    }

    /** A checkpoint by itself: nothing older to compare with. */
    public static Growth fromNothing(SignedNote note) {
        return new Growth(0, List.of(), note);
    }

    /** As it is written to a file. */
    public byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(("old " + oldSize + "\n" + HashLines.written(path) + "\n").getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(note.bytes());
        return file.toByteArray();
    }

    /** Reads one; empty when the bytes are anything else. */
    public static Optional<Growth> read(byte[] file) {
        return Halves.of(file).flatMap(Growth::read);
    }

    private static Optional<Growth> read(Halves halves) {
        Matcher old = OLD.matcher(halves.lines().get(0));
        Optional<List<Sha256>> path =
                HashLines.read(halves.lines().subList(1, halves.lines().size()));
        Optional<SignedNote> note = SignedNote.read(halves.note());
        return old.matches() && path.isPresent() && note.isPresent()
                ? Optional.of(new Growth(Long.parseLong(old.group(1)), path.get(), note.get()))
                : Optional.empty();
    }

    /**
     * Insists that the newer checkpoint grew out of an older one.
     *
     * @throws ProofException if it is of another record, older, or doesn't begin with what the older one says
     */
    public void requireFrom(Checkpoint older, Checkpoint newer) throws ProofException {
        if (!older.origin().equals(newer.origin())) {
            throw new ProofException(ProofCode.OTHER_RECORD, newer.origin(), older.origin());
        }
        if (newer.size() < older.size()) {
            throw new ProofException(ProofCode.OLDER, newer.size(), older.size());
        }
        boolean same = newer.size() == older.size();
        if (!same && oldSize != older.size()) {
            throw new ProofException(ProofCode.OTHER_BEGINNING, oldSize, older.size());
        }
        boolean grown = same
                ? newer.root().equals(older.root())
                : MerkleProof.isConsistent(older.size(), older.root(), newer.size(), newer.root(), path);
        if (!grown) {
            throw new ProofException(ProofCode.FORKED, older.size(), newer.size());
        }
    }
}
