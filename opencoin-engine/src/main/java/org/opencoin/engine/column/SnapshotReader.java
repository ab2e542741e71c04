package org.opencoin.engine.column;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads what a {@link SnapshotWriter} wrote, in the same order.
 *
 * <p>Every method throws {@link IllegalArgumentException} when the bytes are too few or hold no such value: a snapshot is
 * a copy of what the journal says, and one that can't be read is made again.
 */
public final class SnapshotReader {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] bytes;
    private int next;

    /** A reader at the first of these bytes, which nobody changes while they are read: there may be very many. */
    public SnapshotReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Any 64-bit number. */
    public long number() {
        int from = take(Long.BYTES);
        return (long) WORD.get(bytes, from);
    }

    /** A count, 0 or more. */
    public int whole() {
        long value = number();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("no count at byte " + (next - Long.BYTES) + " of the snapshot");
        }
        return (int) value;
    }

    /** A text. */
    public String text() {
        int length = whole();
        return new String(bytes, take(length), length, StandardCharsets.UTF_8);
    }

    /** Refuses bytes of which fewer are left than what follows needs, before room is made for it. */
    public void requireLeft(long count) {
        if (bytes.length - next < count) {
            throw new IllegalArgumentException("the snapshot ends early, at byte " + bytes.length);
        }
    }

    /** Whether all was read. */
    public boolean atEnd() {
        return next == bytes.length;
    }

    private int take(int count) {
        if (bytes.length - next < count) {
            throw new IllegalArgumentException("the snapshot ends early, at byte " + bytes.length);
        }
        int from = next;
        next += count;
        return from;
    }
}
