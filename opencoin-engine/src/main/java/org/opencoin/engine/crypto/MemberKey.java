package org.opencoin.engine.crypto;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The public half of a member's key, Ed25519 (RFC 8032), written in base64: 44 characters. */
public final class MemberKey {

    private final byte[] key;

    private MemberKey(byte[] key) {
        this.key = key;
    }

    /**
     * Reads a key. Empty for anything else: another length, another way of writing the same bytes, bytes that are no point
     * of the curve, and keys of small order, under which anybody can make signatures.
     */
    public static Optional<MemberKey> read(String written) {
        return SignedNote.base64(written)
                .filter(bytes -> bytes.length == Ed25519.PUBLIC_KEY_SIZE && Ed25519.validatePublicKeyFull(bytes, 0))
                .map(MemberKey::new);
    }

    /**
     * A key that {@link #read} took before and that was recorded since: whether it is one isn't worked out again, which
     * would cost as much as checking a signature.
     */
    public static Optional<MemberKey> recorded(String written) {
        return SignedNote.base64(written)
                .filter(bytes -> bytes.length == Ed25519.PUBLIC_KEY_SIZE)
                .map(MemberKey::new);
    }

    /** The half of a key that signs notes which everybody may know, as the key of a member. */
    static MemberKey of(byte[] key) {
        return new MemberKey(key.clone());
    }

    byte[] bytes() {
        return key.clone();
    }

    /** As operations name it. */
    public String written() {
        return Base64.getEncoder().encodeToString(key);
    }

    /** Whether a signature is 64 bytes in base64; whether it holds is another question. */
    public static boolean isSignature(String written) {
        return SignedNote.base64(written)
                .filter(bytes -> bytes.length == Ed25519.SIGNATURE_SIZE)
                .isPresent();
    }

    /** Whether a signature in base64 is this key's over a message. One whose second half isn't reduced never is. */
    public boolean holds(byte[] message, String signature) {
        Optional<byte[]> bytes = SignedNote.base64(signature).filter(found -> found.length == Ed25519.SIGNATURE_SIZE);
        return bytes.isPresent() && Ed25519.verify(bytes.get(), 0, key, 0, message, 0, message.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MemberKey that && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return written();
    }
}
