package org.opencoin.engine.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.math.ec.rfc7748.X25519Field;

/**
 * The key of a signature (Ed25519) as one that texts are sealed to (X25519): the birational map of RFC 7748, 4.1. That one
 * key does both is sound for EdDSA and this kind of KEM (E. Thormarker, "On using the same key pair for Ed25519 and an
 * X25519 based KEM", IACR ePrint 2021/509); age does the same with keys of ssh.
 */
final class Montgomery {

    private static final int BYTES = 32;
    private static final int HASH = 64;

    private Montgomery() {}

    /** The public half: u = (1 + y) / (1 - y). */
    static byte[] publicKey(byte[] ed25519) {
        int[] y = X25519Field.create();
        X25519Field.decode255(ed25519, y); // without the sign of x, of which u knows nothing
        int[] over = X25519Field.create();
        int[] under = X25519Field.create();
        int[] one = X25519Field.create();
        X25519Field.one(one);
        X25519Field.add(one, y, over);
        X25519Field.carry(over);
        X25519Field.sub(one, y, under);
        X25519Field.carry(under);
        int[] inverse = X25519Field.create();
        X25519Field.inv(under, inverse);
        int[] u = X25519Field.create();
        X25519Field.mul(over, inverse, u);
        X25519Field.normalize(u);
        byte[] key = new byte[BYTES];
        X25519Field.encode(u, key, 0);
        return key;
    }

    /** The private half: the first half of the seed's SHA-512, which is the scalar that Ed25519 signs with (RFC 8032, 5.1.5). */
    static byte[] privateKey(byte[] seed) {
        SHA512Digest digest = new SHA512Digest();
        digest.update(seed, 0, seed.length);
        byte[] hash = new byte[HASH];
        digest.doFinal(hash, 0);
        byte[] key = Arrays.copyOf(hash, BYTES);
        Arrays.fill(hash, (byte) 0);
        return key; // X25519 clears and sets the same bits as Ed25519
    }
}
