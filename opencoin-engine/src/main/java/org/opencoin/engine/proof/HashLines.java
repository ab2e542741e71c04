package org.opencoin.engine.proof;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.opencoin.engine.crypto.Sha256;

/** Hashes as a proof writes them: one to a line, in base64. */
final class HashLines {

    /** No tree is higher, so no proof is longer. */
    private static final int MOST = 64;

    private HashLines() {}

    static String written(List<Sha256> hashes) {
        StringBuilder lines = new StringBuilder();
        hashes.forEach(hash ->
                lines.append(Base64.getEncoder().encodeToString(hash.bytes())).append('\n'));
        return lines.toString();
    }

    /** Reads the lines; empty when one is anything else, or there are too many. */
    static Optional<List<Sha256>> read(List<String> lines) {
        List<Sha256> hashes = new ArrayList<>();
        for (String line : lines) {
            Optional<byte[]> bytes = bytes(line).filter(read -> read.length == Sha256.BYTES);
            if (bytes.isEmpty() || hashes.size() == MOST) {
                return Optional.empty();
            }
            hashes.add(Sha256.ofHashBytes(bytes.get()));
        }
        return Optional.of(hashes);
    }

    /** Bytes in base64, written in the one way there is. */
    static Optional<byte[]> bytes(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
