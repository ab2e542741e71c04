package org.opencoin.engine.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The public half of a key that signs notes: a name and an Ed25519 key, written {@code name+id+key} (C2SP signed note). */
public final class NoteKey {

    private static final Pattern NAME = Pattern.compile("[^\\s\\p{Zs}\\p{Cntrl}+]+");
    private static final Pattern WRITTEN =
            Pattern.compile("(" + NAME.pattern() + ")\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

    private final String name;
    private final NoteKind kind;
    private final byte[] key;
    private final byte[] id;

    private NoteKey(String name, NoteKind kind, byte[] key) {
        this.name = name;
        this.kind = kind;
        this.key = key;
        this.id = Arrays.copyOf(idOf(name, kind, key), SignedNote.ID_BYTES);
    }

    /** Whether a key may have that name: no blank and no {@code +} in it. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /** Reads a key; empty when it isn't one, its id isn't that of the name and key, or anybody could sign for it. */
    public static Optional<NoteKey> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<byte[]> typed =
                SignedNote.base64(parts.group(3)).filter(bytes -> bytes.length == 1 + Ed25519.PUBLIC_KEY_SIZE);
        return typed.flatMap(bytes -> of(parts.group(1), bytes))
                .filter(read -> HexFormat.of().formatHex(read.id).equals(parts.group(2)));
    }

    private static Optional<NoteKey> of(String name, byte[] typed) {
        byte[] key = Arrays.copyOfRange(typed, 1, typed.length);
        return NoteKind.of(typed[0]).flatMap(kind -> of(name, kind, key));
    }

    /** A key of small order is refused: signatures anybody can make hold under it. */
    static Optional<NoteKey> of(String name, NoteKind kind, byte[] key) {
        return Ed25519.validatePublicKeyFull(key, 0) ? Optional.of(new NoteKey(name, kind, key)) : Optional.empty();
    }

    /** Whose key it says it is. */
    public String name() {
        return name;
    }

    /** What it says when it signs. */
    public NoteKind kind() {
        return kind;
    }

    /** The first bytes of the hash of its name and itself, in hexadecimal. */
    public String id() {
        return HexFormat.of().formatHex(id);
    }

    /** The same as the key of a member, without a name. */
    public MemberKey memberKey() {
        return MemberKey.of(key);
    }

    /** As it is written in a file or a message. */
    public String written() {
        byte[] typed = new byte[1 + key.length];
        typed[0] = kind.type();
        System.arraycopy(key, 0, typed, 1, key.length);
        return name + '+' + id() + '+' + Base64.getEncoder().encodeToString(typed);
    }

    /** Whether a note bears a signature by this key, and every one that says it is by this key holds. */
    public boolean signed(SignedNote note) {
        return signatures(note) == Signed.YES;
    }

    /** What this key has to do with a note. */
    public Signed signatures(SignedNote note) {
        List<SignedNote.Signature> own = own(note);
        if (own.isEmpty()) {
            return Signed.NO;
        }
        return own.stream().allMatch(signature -> holds(note.text(), signature.bytes())) ? Signed.YES : Signed.FALSELY;
    }

    /** When a witness says it saw a note last, in seconds since 1970; empty when this key isn't a witness that signed it. */
    public Optional<Long> seen(SignedNote note) {
        return kind == NoteKind.WITNESS && signed(note)
                ? own(note).stream()
                        .map(signature -> Cosigned.seconds(signature.bytes()))
                        .max(Long::compare)
                : Optional.empty();
    }

    private List<SignedNote.Signature> own(SignedNote note) {
        return note.signatures().stream()
                .filter(signature -> signature.name().equals(name) && MessageDigest.isEqual(signature.id(), id))
                .toList();
    }

    private boolean holds(String text, byte[] signature) {
        if (kind == NoteKind.WITNESS) {
            return Cosigned.isWellFormed(signature)
                    && holds(Cosigned.message(text, Cosigned.seconds(signature)), signature, Cosigned.STAMP);
        }
        return signature.length == Ed25519.SIGNATURE_SIZE && holds(text.getBytes(StandardCharsets.UTF_8), signature, 0);
    }

    private boolean holds(byte[] message, byte[] signature, int from) {
        return Ed25519.verify(signature, from, key, 0, message, 0, message.length);
    }

    /** The id of this key, as a signature bears it. */
    byte[] idBytes() {
        return id.clone();
    }

    private static byte[] idOf(String name, NoteKind kind, byte[] key) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        bytes.write('\n');
        bytes.write(kind.type());
        bytes.writeBytes(key);
        return Sha256.of(bytes.toByteArray()).bytes();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey that && written().equals(that.written());
    }

    @Override
    public int hashCode() {
        return written().hashCode();
    }

    @Override
    public String toString() {
        return written();
    }

    /** Whether a key signed. */
    public enum Signed {
        /** It did. */
        YES,
        /** No signature says it is by this key. */
        NO,
        /** One says so and doesn't hold. */
        FALSELY
    }
}
