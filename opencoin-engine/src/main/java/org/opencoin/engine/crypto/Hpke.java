package org.opencoin.engine.crypto;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/**
 * Hybrid public key encryption (RFC 9180) in base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305. An
 * envelope is the encapsulated key, 32 bytes, and the ciphertext.
 */
final class Hpke {

    private static final int KEY = 32;

    private Hpke() {}

    private static HPKE suite() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
    }

    /** Seals a text to a public key (X25519). */
    static byte[] seal(byte[] publicKey, byte[] info, byte[] aad, byte[] text) {
        return seal(publicKey, info, aad, text, Optional.empty());
    }

    /** For tests, which say the ephemeral private key. */
    static byte[] seal(byte[] publicKey, byte[] info, byte[] aad, byte[] text, Optional<byte[]> ephemeral) {
        X25519PublicKeyParameters to = new X25519PublicKeyParameters(publicKey);
        HPKEContextWithEncapsulation context = ephemeral
                .map(key -> suite().setupBaseS(to, info, pair(key)))
                .orElseGet(() -> suite().setupBaseS(to, info));
        try {
            byte[] sealed = context.seal(aad, text);
            byte[] envelope = Arrays.copyOf(context.getEncapsulation(), KEY + sealed.length);
            System.arraycopy(sealed, 0, envelope, KEY, sealed.length);
            return envelope;
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("encrypting refuses nothing", impossible);
        }
    }

    /** Opens an envelope with a private key (X25519); empty when it was sealed to another one, or changed. */
    static Optional<byte[]> open(byte[] privateKey, byte[] info, byte[] aad, byte[] envelope) {
        if (envelope.length < KEY) {
            return Optional.empty();
        }
        byte[] encapsulated = Arrays.copyOf(envelope, KEY);
        byte[] sealed = Arrays.copyOfRange(envelope, KEY, envelope.length);
        try {
            return Optional.of(
                    suite().setupBaseR(encapsulated, pair(privateKey), info).open(aad, sealed));
        } catch (InvalidCipherTextException | IllegalStateException changed) {
            // The second is what an encapsulated key of small order comes to.
            return Optional.empty();
        }
    }

    private static AsymmetricCipherKeyPair pair(byte[] privateKey) {
        X25519PrivateKeyParameters key = new X25519PrivateKeyParameters(privateKey);
        return new AsymmetricCipherKeyPair(key.generatePublicKey(), key);
    }
}
