package org.opencoin.engine.crypto;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The content of an age file: pieces of 64 KiB, numbered, the last one marked, each under ChaCha20-Poly1305 (STREAM). */
final class AgeStream {

    static final int NONCE = 12;

    private static final int PIECE = 64 * 1024;
    private static final int TAG = 16;
    private static final int TAG_BITS = 128;

    private AgeStream() {}

    static byte[] seal(byte[] content, byte[] key) {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        int number = 0;
        int from = 0;
        do {
            int to = Math.min(content.length, from + PIECE);
            byte[] piece = Arrays.copyOfRange(content, from, to);
            sealed.writeBytes(cipher(true, key, nonce(number, to == content.length), piece)
                    .orElseThrow());
            from = to;
            number++;
        } while (from < content.length);
        return sealed.toByteArray();
    }

    /** All that was sealed; empty when a piece was changed, moved, cut off or added. */
    static Optional<byte[]> open(byte[] sealed, byte[] key) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int number = 0;
        int from = 0;
        do {
            int to = Math.min(sealed.length, from + PIECE + TAG);
            Optional<byte[]> piece =
                    cipher(false, key, nonce(number, to == sealed.length), Arrays.copyOfRange(sealed, from, to));
            // Only a file that holds nothing may end in a piece that holds nothing.
            if (piece.isEmpty() || (piece.get().length == 0 && number > 0)) {
                return Optional.empty();
            }
            content.writeBytes(piece.get());
            from = to;
            number++;
        } while (from < sealed.length);
        return Optional.of(content.toByteArray());
    }

    /** Encrypts, or decrypts and checks; empty when the check fails. */
    static Optional<byte[]> cipher(boolean encrypting, byte[] key, byte[] nonce, byte[] input) {
        ChaCha20Poly1305 cipher = new ChaCha20Poly1305();
        cipher.init(encrypting, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce));
        if (!encrypting && input.length < TAG) {
            return Optional.empty();
        }
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int length = cipher.processBytes(input, 0, input.length, output, 0);
        try {
            cipher.doFinal(output, length);
            return Optional.of(output);
        } catch (InvalidCipherTextException changed) {
            return Optional.empty();
        }
    }

    private static byte[] nonce(int number, boolean last) {
        byte[] nonce = new byte[NONCE];
        for (int i = 0; i < Integer.BYTES; i++) {
            nonce[NONCE - 2 - i] = (byte) (number >>> (8 * i));
        }
        nonce[NONCE - 1] = (byte) (last ? 1 : 0);
        return nonce;
    }
}
