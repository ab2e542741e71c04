package org.opencoin.engine.column;

import java.util.Arrays;

/**
 * Whole numbers in the order they came, the oldest leaving first. Places go on counting from 0 whatever has left, so that
 * a place once answered stays the same number's.
 */
public final class LongRing {

    private static final int LEAST = 16;

    private long[] values = new long[LEAST];
    private long first;
    private long end;

    /** Place of the oldest number that is still there; {@link #end} when there is none. */
    public long first() {
        return first;
    }

    /** The place after the newest number. */
    public long end() {
        return end;
    }

    /** The number at a place that is still there. */
    public long get(long place) {
        return values[index(place)];
    }

    /** Puts another number at a place that is still there. */
    public void set(long place, long value) {
        values[index(place)] = value;
    }

    /** Adds a number after the newest. */
    public void append(long value) {
        if (end - first == values.length) {
            grow();
        }
        end++;
        values[index(end - 1)] = value;
    }

    /** Lets go of all that is older than a place. */
    public void dropBefore(long place) {
        first = Math.min(Math.max(first, place), end);
    }

    /** Writes the numbers and their places. */
    public void save(SnapshotWriter out) {
        out.number(first).whole(Math.toIntExact(end - first));
        for (long place = first; place < end; place++) {
            out.number(get(place));
        }
    }

    /** Reads what {@link #save} wrote, in place of what is here. */
    public void load(SnapshotReader in) {
        first = in.number();
        end = first;
        int count = in.whole();
        for (int i = 0; i < count; i++) {
            append(in.number());
        }
    }

    /** The length is a power of two, so that places map to it by their last bits. */
    private int index(long place) {
        return (int) (place & values.length - 1);
    }

    private void grow() {
        long[] old = values;
        long[] wider = Arrays.copyOf(old, old.length * 2);
        for (long place = first; place < end; place++) {
            wider[(int) (place & wider.length - 1)] = old[(int) (place & old.length - 1)];
        }
        values = wider;
    }
}
