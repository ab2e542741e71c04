package org.opencoin.engine.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A proof's two halves: lines of its own, then, behind an empty line, the checkpoint as it was signed.
 *
 * @param lines of the proof
 * @param note the rest, byte for byte
 */
record Halves(List<String> lines, byte[] note) {

    /** Splits at the first empty line; empty when there is none. */
    static Optional<Halves> of(byte[] file) {
        for (int i = 1; i < file.length; i++) {
            if (file[i] == '\n' && file[i - 1] == '\n') {
                String own = new String(file, 0, i - 1, StandardCharsets.ISO_8859_1);
                return Optional.of(
                        new Halves(List.of(own.split("\n", -1)), Arrays.copyOfRange(file, i + 1, file.length)));
            }
        }
        return Optional.empty();
    }
}
