package org.opencoin.engine.column;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Collects the flat bytes of a state: big-endian numbers and UTF-8 texts behind their length. */
public final class SnapshotWriter {

    /** Some machines have no larger arrays. */
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[1 << 12];
    private int length;

    /** Any 64-bit number. */
    public SnapshotWriter number(long value) {
        room(Long.BYTES);
        WORD.set(bytes, length, value);
        length += Long.BYTES;
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
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        return this;
    }

    private void room(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            long doubled = Math.min(2L * bytes.length, LARGEST);
            bytes = Arrays.copyOf(bytes, (int) Math.max(needed, doubled));
        }
    }

    /** All that was written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
