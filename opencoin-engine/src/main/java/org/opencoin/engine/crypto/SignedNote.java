package org.opencoin.engine.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with signatures below it (C2SP signed note). Reading one checks no signature: {@link NoteKey#signed} does.
 *
 * @param text what was signed, with the line feed at its end
 */
public record SignedNote(String text, List<Signature> signatures) {

    static final int ID_BYTES = 4;

    /** More than anybody witnesses a note; a reader must not be kept busy by lines without end. */
    private static final int MOST_SIGNATURES = 100;

    private static final Pattern SIGNATURE = Pattern.compile("\u2014 ([^\\s+]+) ([A-Za-z0-9+/=]+)");

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** Reads a note; empty when the bytes are anything but one. */
    public static Optional<SignedNote> read(byte[] bytes) {
        return decoded(bytes).filter(SignedNote::printable).flatMap(SignedNote::split);
    }

    /** A text that nobody has signed yet. */
    public static SignedNote unsigned(String text) {
        return new SignedNote(text, List.of());
    }

    /** The note with one more signature, below the others. */
    SignedNote with(Signature signature) {
        List<Signature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** As it is written to a file: what {@link #read} reads. */
    public byte[] bytes() {
        StringBuilder whole = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> whole.append(signature.line()).append('\n'));
        return whole.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<SignedNote> split(String whole) {
        int end = whole.lastIndexOf("\n\n");
        if (end < 0 || !whole.endsWith("\n") || end + 2 >= whole.length()) {
            return Optional.empty();
        }
        String[] lines = whole.substring(end + 2, whole.length() - 1).split("\n", -1);
        if (lines.length > MOST_SIGNATURES) {
            return Optional.empty();
        }
        List<Signature> signatures = new ArrayList<>();
        for (String line : lines) {
            Optional<Signature> signature = Signature.read(line);
            if (signature.isEmpty()) {
                return Optional.empty();
            }
            signatures.add(signature.get());
        }
        return Optional.of(new SignedNote(whole.substring(0, end + 1), signatures));
    }

    private static Optional<String> decoded(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean printable(String text) {
        return text.chars().allMatch(c -> c >= ' ' || c == '\n');
    }

    /** Bytes in base64, written in the one way there is; empty for any other way. */
    static Optional<byte[]> base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** One line below a note: who signed, the key's id, and the signature itself. */
    public static final class Signature {

        private final String name;
        private final byte[] stamped;

        Signature(String name, byte[] stamped) {
            this.name = name;
            this.stamped = stamped;
        }

        private String line() {
            return "\u2014 " + name + " " + Base64.getEncoder().encodeToString(stamped);
        }

        private static Optional<Signature> read(String line) {
            Matcher parts = SIGNATURE.matcher(line);
            if (!parts.matches()) {
                return Optional.empty();
            }
            return base64(parts.group(2))
                    .filter(bytes -> bytes.length > ID_BYTES)
                    .map(bytes -> new Signature(parts.group(1), bytes));
        }

        /** The name of the key. */
        public String name() {
            return name;
        }

        /** The first bytes of the key's hash, in hexadecimal. */
        public String keyId() {
            return HexFormat.of().formatHex(id());
        }

        byte[] id() {
            return Arrays.copyOf(stamped, ID_BYTES);
        }

        byte[] bytes() {
            return Arrays.copyOfRange(stamped, ID_BYTES, stamped.length);
        }
    }
}
