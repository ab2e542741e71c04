package org.opencoin.engine.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The signature of a witness (C2SP tlog-cosignature): eight bytes of time, then Ed25519 over the time and the text. */
final class Cosigned {

    /** How many bytes the time takes. */
    static final int STAMP = Long.BYTES;

    private Cosigned() {}

    static boolean isWellFormed(byte[] signature) {
        return signature.length == STAMP + Ed25519.SIGNATURE_SIZE && seconds(signature) >= 0;
    }

    /** When it was made, in seconds since 1970. */
    static long seconds(byte[] signature) {
        return ByteBuffer.wrap(signature).getLong();
    }

    static byte[] message(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
