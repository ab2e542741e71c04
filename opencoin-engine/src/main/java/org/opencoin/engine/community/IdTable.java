package org.opencoin.engine.community;

import java.util.Arrays;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;

/**
 * Which entry decided an operation: open addressing, 24 bytes a slot, at most three quarters full. An id is known by 64
 * bits of its SHA-256; its content by 64 bits of the SHA-256 of the operation's canonical form, kept here, so that nothing
 * is read back to compare.
 */
final class IdTable {

    private static final int WORDS = 3;
    private static final int ID = 0;
    private static final int CONTENT = 1;
    private static final int ENTRY = 2;
    private static final long PAYMENT = 1;

    /** An array has no more slots than this many bits number, which leaves room for eight thousand million entries. */
    private static final int SLOT_BITS = 30;

    private long[] slots = new long[WORDS * 1024];
    private int size;

    /**
     * A decided id.
     *
     * @param content fingerprint of the operation's canonical form
     * @param entry number of the entry that decided it
     * @param payment whether it is an accepted payment
     */
    record Decided(long content, long entry, boolean payment) {}

    /** What an id was decided by, or null. */
    @org.jspecify.annotations.Nullable
    Decided find(long id) {
        int slot = slot(slots, id);
        long stamp = slots[slot + ENTRY];
        return stamp == 0 ? null : new Decided(slots[slot + CONTENT], (stamp >>> 1) - 1, (stamp & PAYMENT) != 0);
    }

    /** Notes a decision. The entry's number keeps its lowest bit free for whether it is an accepted payment. */
    void put(long id, Decided decided) {
        if ((size + 1) * 4L > slots.length / WORDS * 3L) {
            grow();
        }
        set(slots, id, decided.content(), (decided.entry() + 1) << 1 | (decided.payment() ? PAYMENT : 0));
        size++;
    }

    private static void set(long[] slots, long id, long content, long stamp) {
        int slot = slot(slots, id);
        slots[slot + ID] = id;
        slots[slot + CONTENT] = content;
        slots[slot + ENTRY] = stamp;
    }

    /** The slot of an id, or the free one where it belongs. */
    private static int slot(long[] slots, long id) {
        int count = slots.length / WORDS;
        int slot = (int) Long.remainderUnsigned(id, count) * WORDS;
        while (slots[slot + ENTRY] != 0 && slots[slot + ID] != id) {
            slot = slot + WORDS == slots.length ? 0 : slot + WORDS;
        }
        return slot;
    }

    private void grow() {
        long[] larger = new long[Math.multiplyExact(slots.length, 2)];
        for (int slot = 0; slot < slots.length; slot += WORDS) {
            if (slots[slot + ENTRY] != 0) {
                set(larger, slots[slot + ID], slots[slot + CONTENT], slots[slot + ENTRY]);
            }
        }
        slots = larger;
    }

    /** Writes the decisions in the order of their entries, wherever they lie. */
    void save(SnapshotWriter out) {
        long[] inOrder = new long[size];
        int found = 0;
        for (int slot = 0; slot < slots.length; slot += WORDS) {
            if (slots[slot + ENTRY] != 0) {
                inOrder[found++] = slots[slot + ENTRY] >>> 1 << SLOT_BITS | slot / WORDS;
            }
        }
        Arrays.sort(inOrder);
        out.whole(size);
        for (long place : inOrder) {
            int slot = (int) (place & ((1L << SLOT_BITS) - 1)) * WORDS;
            out.number(slots[slot + ID]).number(slots[slot + CONTENT]).number(slots[slot + ENTRY]);
        }
    }

    void load(SnapshotReader in) {
        int count = in.whole();
        in.requireLeft((long) count * WORDS * Long.BYTES);
        while ((count + 1) * 4L > slots.length / WORDS * 3L) {
            slots = new long[Math.multiplyExact(slots.length, 2)];
        }
        for (int i = 0; i < count; i++) {
            set(slots, in.number(), in.number(), in.number());
        }
        size = count;
    }
}
