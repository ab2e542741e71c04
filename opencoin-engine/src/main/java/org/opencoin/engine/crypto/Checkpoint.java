package org.opencoin.engine.crypto;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a log was at one moment (C2SP tlog checkpoint): the text that is signed.
 *
 * @param origin which log
 * @param size how many leaves it had
 * @param root their Merkle root
 */
public record Checkpoint(String origin, long size, Sha256 root) {

    // Anything after the third line is an extension that whoever signed may add.
    private static final Pattern TEXT =
            Pattern.compile("([^\n]+)\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/=]+)\n(?:[^\n]+\n)*");

    /** Reads the text of a note; empty when it isn't that of a checkpoint. */
    public static Optional<Checkpoint> read(String text) {
        Matcher lines = TEXT.matcher(text);
        if (!lines.matches()) {
            return Optional.empty();
        }
        return SignedNote.base64(lines.group(3))
                .filter(bytes -> bytes.length == Sha256.BYTES)
                .map(bytes ->
                        new Checkpoint(lines.group(1), Long.parseLong(lines.group(2)), Sha256.ofHashBytes(bytes)));
    }

    /** The text to sign, without extensions. */
    public String text() {
        return origin + '\n' + size + '\n' + Base64.getEncoder().encodeToString(root.bytes()) + '\n';
    }
}
