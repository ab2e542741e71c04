package org.opencoin.engine.payment;

/**
 * A counter for each pair of accounts that has one above zero: an open table with linear probing, in which what is taken
 * out leaves no trace. 16 bytes for each of its slots, of which at least half are free.
 */
final class PairCounts {

    private static final int LEAST = 64;
    private static final int SHIFT = 32;

    private long[] keys = new long[LEAST];
    /** 0 where a slot is free. */
    private long[] counts = new long[LEAST];

    private int used;

    /** How many pairs there are. */
    int size() {
        return used;
    }

    /** One more. Answers the new count. */
    long add(int account, int other) {
        long key = key(account, other);
        int slot = slot(key);
        if (counts[slot] == 0) {
            if (2 * (used + 1) > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            used++;
        }
        counts[slot]++;
        return counts[slot];
    }

    /** One less, of a pair that has some. Answers the new count. */
    long subtract(int account, int other) {
        int slot = slot(key(account, other));
        if (counts[slot] == 0) {
            throw new IllegalStateException("nothing to take from");
        }
        counts[slot]--;
        long left = counts[slot];
        if (left == 0) {
            used--;
            close(slot);
        }
        return left;
    }

    private static long key(int account, int other) {
        return (long) account << SHIFT | other & 0xffff_ffffL;
    }

    /** Where a key stands, or else the free slot where it would. */
    private int slot(long key) {
        int slot = home(key);
        while (counts[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private int home(long key) {
        long mixed = key * 0x9e37_79b9_7f4a_7c15L;
        return (int) (mixed >>> SHIFT) & keys.length - 1;
    }

    /** Moves what was pushed on past a slot that came free back towards its home. */
    private void close(int free) {
        int hole = free;
        for (int slot = hole + 1 & keys.length - 1; counts[slot] != 0; slot = slot + 1 & keys.length - 1) {
            int home = home(keys[slot]);
            int fromHome = slot - home & keys.length - 1;
            int fromHole = slot - hole & keys.length - 1;
            if (fromHome >= fromHole) {
                keys[hole] = keys[slot];
                counts[hole] = counts[slot];
                counts[slot] = 0;
                hole = slot;
            }
        }
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
