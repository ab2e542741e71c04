package org.opencoin.engine.proof;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.crypto.SignedNote;

/**
 * A proof that needs nothing but itself and the keys one trusts (C2SP tlog-proof): that an entry is in a record.
 *
 * @param index the number of the entry
 * @param path from the entry up to the root
 * @param enclosed the entry, and the one that names the charter
 * @param note the checkpoint, signed
 */
public record TlogProof(long index, List<Sha256> path, Enclosed enclosed, SignedNote note) {

    /** The first line of such a file. */
    public static final String VERSION = "c2sp.org/tlog-proof@v1";

    private static final Pattern INDEX = Pattern.compile("index (0|[1-9][0-9]{0,17})");
    private static final String EXTRA = "extra ";

    public TlogProof {
        path = List.copyOf(path);
    }

    /** As it is written to a file. */
    public byte[] bytes() {
        String own = VERSION + "\n" + EXTRA + Base64.getEncoder().encodeToString(enclosed.bytes()) + "\nindex " + index
                + "\n" + HashLines.written(path) + "\n";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(own.getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(note.bytes());
        return file.toByteArray();
    }

    /** Reads a proof; empty when the bytes are anything but one with an entry of ours in it. */
    public static Optional<TlogProof> read(byte[] file) {
        return Halves.of(file).flatMap(TlogProof::read);
    }

    private static Optional<TlogProof> read(Halves halves) {
        List<String> lines = halves.lines();
        if (lines.size() < 3 || !lines.get(0).equals(VERSION) || !lines.get(1).startsWith(EXTRA)) {
            return Optional.empty();
        }
        Matcher index = INDEX.matcher(lines.get(2));
        Optional<Enclosed> enclosed =
                HashLines.bytes(lines.get(1).substring(EXTRA.length())).flatMap(Enclosed::read);
        Optional<List<Sha256>> path = HashLines.read(lines.subList(3, lines.size()));
        Optional<SignedNote> note = SignedNote.read(halves.note());
        if (!index.matches() || enclosed.isEmpty() || path.isEmpty() || note.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TlogProof(Long.parseLong(index.group(1)), path.get(), enclosed.get(), note.get()));
    }
}
