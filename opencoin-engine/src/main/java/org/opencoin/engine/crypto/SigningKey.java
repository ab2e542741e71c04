package org.opencoin.engine.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A key that signs notes, with its private half. It is written {@code PRIVATE+KEY+name+id+key}, as other programs for
 * signed notes write theirs; nothing but {@link #written()} gives the private half out.
 */
public final class SigningKey {

    /** How many bytes nobody can guess make a key. */
    public static final int SEED = Ed25519.SECRET_KEY_SIZE;

    private static final String MARK = "PRIVATE+KEY+";
    private static final Pattern WRITTEN =
            Pattern.compile("PRIVATE\\+KEY\\+([^\\s+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

    private final NoteKey publicKey;
    private final byte[] seed;

    private SigningKey(NoteKey publicKey, byte[] seed) {
        this.publicKey = publicKey;
        this.seed = seed;
    }

    /**
     * A key.
     *
     * @param name for which {@link NoteKey#isName}
     * @param seed {@link #SEED} bytes that nobody can guess
     */
    public static SigningKey of(String name, NoteKind kind, byte[] seed) {
        byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, key, 0);
        return new SigningKey(NoteKey.of(name, kind, key).orElseThrow(), seed.clone());
    }

    /** Reads a key as it is written; empty for anything else. */
    public static Optional<SigningKey> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches() || !NoteKey.isName(parts.group(1))) {
            return Optional.empty();
        }
        Optional<byte[]> typed = SignedNote.base64(parts.group(3)).filter(bytes -> bytes.length == 1 + SEED);
        return typed.flatMap(bytes -> NoteKind.of(bytes[0])
                        .map(kind -> of(parts.group(1), kind, Arrays.copyOfRange(bytes, 1, bytes.length))))
                .filter(key -> key.publicKey.id().equals(parts.group(2)));
    }

    /** The half that everybody may know. */
    public NoteKey publicKey() {
        return publicKey;
    }

    /** As it is kept: whoever reads this can sign. */
    public String written() {
        byte[] typed = new byte[1 + SEED];
        typed[0] = publicKey.kind().type();
        System.arraycopy(seed, 0, typed, 1, SEED);
        return MARK
                + publicKey.name()
                + '+'
                + publicKey.id()
                + '+'
                + Base64.getEncoder().encodeToString(typed);
    }

    /** The note with this key's signature below those that it bears; for a key of a record. */
    public SignedNote sign(SignedNote note) {
        requireKind(NoteKind.RECORD);
        return with(note, signature(note.text().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The note with this key's signature below those that it bears; for a key of a witness.
     *
     * @param seconds since 1970, not negative
     */
    public SignedNote cosign(SignedNote note, long seconds) {
        requireKind(NoteKind.WITNESS);
        byte[] signature = signature(Cosigned.message(note.text(), seconds));
        return with(
                note,
                ByteBuffer.allocate(Cosigned.STAMP + signature.length)
                        .putLong(seconds)
                        .put(signature)
                        .array());
    }

    /** The public half as the key of a member. */
    public MemberKey memberKey() {
        return publicKey.memberKey();
    }

    /** A member's signature over a message, in base64; for a key that isn't a witness's. */
    public String signMessage(byte[] message) {
        requireKind(NoteKind.RECORD);
        return Base64.getEncoder().encodeToString(signature(message));
    }

    /**
     * Opens a text that was sealed to the public half as a member's key.
     *
     * @param commitment as recorded
     * @return empty when it was sealed to another key, or isn't what was committed to
     */
    public Optional<SealedText> open(String commitment, byte[] envelope) {
        return SealedText.open(Montgomery.privateKey(seed), commitment, envelope);
    }

    private void requireKind(NoteKind kind) {
        if (publicKey.kind() != kind) {
            throw new IllegalStateException("a key of kind " + publicKey.kind() + " doesn't sign as " + kind);
        }
    }

    private SignedNote with(SignedNote note, byte[] signature) {
        ByteArrayOutputStream stamped = new ByteArrayOutputStream();
        stamped.writeBytes(publicKey.idBytes());
        stamped.writeBytes(signature);
        return note.with(new SignedNote.Signature(publicKey.name(), stamped.toByteArray()));
    }

    private byte[] signature(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    /** The public half: this may end up in a log. */
    @Override
    public String toString() {
        return publicKey.written();
    }
}
