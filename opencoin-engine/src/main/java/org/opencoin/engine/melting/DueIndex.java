package org.opencoin.engine.melting;

import java.util.Arrays;
import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.time.WallClock;

/**
 * Members by the time their inactivity falls due: a heap that may lag behind. A due time that moved later is found out
 * when it comes up; only one that moved earlier must be told. Not part of a snapshot: it is made again from the clocks.
 */
final class DueIndex {

    private static final int ROOT = 0;

    private long[] dues = new long[16];
    private int[] members = new int[16];
    private int size;
    /** The earliest due time in the heap for each member, plus one; 0 when there is none. */
    private final LongColumn indexed = new LongColumn();

    /** Tells that a member falls due then, or never. */
    void tell(int member, long due) {
        long known = indexed.get(member);
        if (due == WallClock.NEVER || (known != 0 && known - 1 <= due)) {
            return;
        }
        indexed.set(member, due + 1);
        push(due, member);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The member on top. */
    int member() {
        return members[ROOT];
    }

    /** The due time it was told for the member on top: never later than the true one. */
    long due() {
        return dues[ROOT];
    }

    /** Whether the top is what was last told of its member, not an older place. */
    boolean isCurrent() {
        return indexed.get(members[ROOT]) == dues[ROOT] + 1;
    }

    /** Takes the top away. */
    void pop() {
        if (isCurrent()) {
            indexed.set(members[ROOT], 0);
        }
        size--;
        place(dues[size], members[size], ROOT);
    }

    private void push(long due, int member) {
        if (size == dues.length) {
            dues = Arrays.copyOf(dues, size * 2);
            members = Arrays.copyOf(members, size * 2);
        }
        int at = size++;
        while (at > ROOT && dues[(at - 1) >>> 1] > due) {
            set(at, dues[(at - 1) >>> 1], members[(at - 1) >>> 1]);
            at = (at - 1) >>> 1;
        }
        set(at, due, member);
    }

    /** Puts a pair at a place and lets it sink. */
    private void place(long due, int member, int from) {
        int at = from;
        for (int child = least(at); child < size && dues[child] < due; child = least(at)) {
            set(at, dues[child], members[child]);
            at = child;
        }
        set(at, due, member);
    }

    private int least(int parent) {
        int left = 2 * parent + 1;
        return left + 1 < size && dues[left + 1] < dues[left] ? left + 1 : left;
    }

    private void set(int at, long due, int member) {
        dues[at] = due;
        members[at] = member;
    }
}
