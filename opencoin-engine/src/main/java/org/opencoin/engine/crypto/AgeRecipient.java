package org.opencoin.engine.crypto;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc7748.X25519;

/** The half of a key (X25519) that everybody may know: age files are sealed to it. Written {@code age1...}. */
public final class AgeRecipient {

    static final String STANZA = "X25519";
    static final int KEY = X25519.POINT_SIZE;

    private static final String WORD = "age";
    private static final String LABEL = "age-encryption.org/v1/X25519";
    private static final byte[] NO_NONCE = new byte[AgeStream.NONCE];

    private final byte[] point;

    AgeRecipient(byte[] point) {
        this.point = point;
    }

    /** Reads a recipient as it is written; empty for anything else, and for a point of small order, which keeps nothing secret. */
    public static Optional<AgeRecipient> read(String written) {
        return written.startsWith(WORD)
                ? Bech32.read(WORD, written)
                        .filter(bytes -> bytes.length == KEY)
                        .filter(AgeRecipient::keepsSecrets)
                        .map(AgeRecipient::new)
                : Optional.empty();
    }

    /** Whether it isn't of small order: with such a point every key agrees on nothing. */
    private static boolean keepsSecrets(byte[] point) {
        byte[] any = new byte[X25519.SCALAR_SIZE];
        return X25519.calculateAgreement(any, 0, point, 0, new byte[KEY], 0);
    }

    /** As people pass it on. */
    public String written() {
        return Bech32.write(WORD, point);
    }

    /** The stanza that lets the private half find a file's key. */
    AgeHeader.Stanza wrap(byte[] fileKey, byte[] ephemeral) {
        byte[] share = new byte[KEY];
        X25519.scalarMultBase(ephemeral, 0, share, 0);
        byte[] secret = new byte[KEY];
        if (!X25519.calculateAgreement(ephemeral, 0, point, 0, secret, 0)) {
            throw new IllegalStateException("a recipient of small order was read");
        }
        byte[] body = AgeStream.cipher(true, wrapping(secret, share), NO_NONCE, fileKey)
                .orElseThrow();
        return AgeHeader.Stanza.of(STANZA, share, body);
    }

    /** The file's key, if a stanza of this kind was made for this recipient. */
    Optional<byte[]> unwrap(byte[] secret, byte[] share, byte[] body) {
        return AgeStream.cipher(false, wrapping(secret, share), NO_NONCE, body);
    }

    private byte[] wrapping(byte[] secret, byte[] share) {
        ByteArrayOutputStream salt = new ByteArrayOutputStream();
        salt.writeBytes(share);
        salt.writeBytes(point);
        return AgeFile.derived(secret, salt.toByteArray(), LABEL);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgeRecipient recipient && Arrays.equals(point, recipient.point);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(point);
    }

    @Override
    public String toString() {
        return written();
    }
}
