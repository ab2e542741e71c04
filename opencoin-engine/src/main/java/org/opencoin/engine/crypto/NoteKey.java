package org.opencoin.engine.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The public half of a key that signs notes: a name and an Ed25519 key, written {@code name+id+key} (C2SP signed note). */
public final class NoteKey {

    private static final Pattern WRITTEN = Pattern.compile("([^\\s+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");
    private static final byte ED25519 = 1;

    private final String name;
    private final byte[] key;
    private final byte[] id;

    private NoteKey(String name, byte[] key) {
        this.name = name;
        this.key = key;
        this.id = Arrays.copyOf(idOf(name, key), SignedNote.ID_BYTES);
    }

    /** Reads a key; empty when it isn't one, its id isn't that of the name and key, or anybody could sign for it. */
    public static Optional<NoteKey> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<byte[]> typed = SignedNote.base64(parts.group(3))
                .filter(bytes -> bytes.length == 1 + Ed25519.PUBLIC_KEY_SIZE && bytes[0] == ED25519);
        // A key of small order is refused: signatures anybody can make hold under it.
        return typed.map(bytes -> Arrays.copyOfRange(bytes, 1, bytes.length))
                .filter(bytes -> Ed25519.validatePublicKeyFull(bytes, 0))
                .map(bytes -> new NoteKey(parts.group(1), bytes))
                .filter(read -> HexFormat.of().formatHex(read.id).equals(parts.group(2)));
    }

    /** Whose key it says it is. */
    public String name() {
        return name;
    }

    /** As it is written in a file or a message. */
    public String written() {
        byte[] typed = new byte[1 + key.length];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, key.length);
        return name
                + '+'
                + HexFormat.of().formatHex(id)
                + '+'
                + Base64.getEncoder().encodeToString(typed);
    }

    /** Whether a note bears a signature by this key, and every one that says it is by this key holds. */
    public boolean signed(SignedNote note) {
        byte[] text = note.text().getBytes(StandardCharsets.UTF_8);
        boolean found = false;
        for (SignedNote.Signature signature : note.signatures()) {
            if (signature.name().equals(name) && Arrays.equals(signature.id(), id)) {
                byte[] bytes = signature.bytes();
                if (bytes.length != Ed25519.SIGNATURE_SIZE || !Ed25519.verify(bytes, 0, key, 0, text, 0, text.length)) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    private static byte[] idOf(String name, byte[] key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        bytes.write('\n');
        bytes.write(ED25519);
        bytes.writeBytes(key);
        return Sha256.of(bytes.toByteArray()).bytes();
    }
}
