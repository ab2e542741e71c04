package org.opencoin.engine.crypto;

import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc7748.X25519;

/**
 * The private half of a key (X25519): it opens the age files sealed to its {@link AgeRecipient}. It is written
 * {@code AGE-SECRET-KEY-1...}, as any age program writes its own; nothing but {@link #written()} gives it out.
 */
public final class AgeIdentity {

    /** How many bytes nobody can guess make a key. */
    public static final int SEED = X25519.SCALAR_SIZE;

    private static final String WORD = "age-secret-key-";

    private final byte[] scalar;
    private final AgeRecipient recipient;

    private AgeIdentity(byte[] scalar) {
        this.scalar = scalar;
        byte[] point = new byte[AgeRecipient.KEY];
        X25519.scalarMultBase(scalar, 0, point, 0);
        this.recipient = new AgeRecipient(point);
    }

    /** A key of {@link #SEED} bytes that nobody can guess. */
    public static AgeIdentity of(byte[] seed) {
        if (seed.length != SEED) {
            throw new IllegalArgumentException(seed.length + " bytes");
        }
        return new AgeIdentity(seed.clone());
    }

    /** Reads a key as it is written, in capital letters; empty for anything else. */
    public static Optional<AgeIdentity> read(String written) {
        return written.equals(written.toUpperCase(Locale.ROOT))
                ? Bech32.read(WORD, written)
                        .filter(bytes -> bytes.length == SEED)
                        .map(AgeIdentity::new)
                : Optional.empty();
    }

    /** The half that everybody may know. */
    public AgeRecipient recipient() {
        return recipient;
    }

    /** As it is kept: whoever reads this can open all that is sealed to it. */
    public String written() {
        return Bech32.write(WORD, scalar).toUpperCase(Locale.ROOT);
    }

    /** Whether a stanza for an X25519 key is well made: no share of small order, with which every key would agree alike. */
    boolean understands(AgeHeader.Stanza stanza) {
        return stanza.words().size() == 2
                && stanza.body().length == AgeFile.WRAPPED
                && stanza.bytes(1, AgeRecipient.KEY).flatMap(this::agreed).isPresent();
    }

    /** The file's key out of a stanza that is well made; empty when it was made for another. */
    Optional<byte[]> unwrap(AgeHeader.Stanza stanza) {
        byte[] share = stanza.bytes(1, AgeRecipient.KEY).orElseThrow();
        return agreed(share).flatMap(secret -> recipient.unwrap(secret, share, stanza.body()));
    }

    private Optional<byte[]> agreed(byte[] share) {
        byte[] secret = new byte[AgeRecipient.KEY];
        return X25519.calculateAgreement(scalar, 0, share, 0, secret, 0) ? Optional.of(secret) : Optional.empty();
    }

    /** The public half: this may end up in a log. */
    @Override
    public String toString() {
        return recipient.written();
    }
}
