package org.opencoin.engine.column;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects the flat bytes of a state: big-endian numbers and UTF-8 texts behind their length. */
public final class SnapshotWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    private final byte[] word = new byte[Long.BYTES];

    /** Any 64-bit number. */
    public SnapshotWriter number(long value) {
        for (int i = 0; i < Long.BYTES; i++) {
            word[i] = (byte) (value >>> (56 - 8 * i));
        }
        bytes.write(word, 0, Long.BYTES);
        return this;
    }

    /** A count, 0 or more. */
    public SnapshotWriter whole(int value) {
        return number(value);
    }

    /** A text. */
    public SnapshotWriter text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        whole(encoded.length);
        bytes.write(encoded, 0, encoded.length);
        return this;
    }

    /** All that was written. */
    public byte[] toByteArray() {
        return bytes.toByteArray();
    }
}
