package org.opencoin.engine.column;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A queue of rows for each owner, oldest first, chained through rows that are used again. What a row holds is kept beside it,
 * in columns. Rows are numbered from 1.
 */
public final class RowQueues {

    /** Stands for no row. */
    public static final int NONE = 0;

    private final LongColumn first = new LongColumn();
    private final LongColumn last = new LongColumn();
    private final LongColumn next = new LongColumn();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int rows = 1;

    /** How many owners there are: one more than the highest that ever had a row. */
    public int owners() {
        return first.rows();
    }

    /** The oldest row of an owner, or {@link #NONE}. */
    public int first(int owner) {
        return (int) first.get(owner);
    }

    /** The newest row of an owner, or {@link #NONE}. */
    public int last(int owner) {
        return (int) last.get(owner);
    }

    /** The row after, or {@link #NONE}. */
    public int next(int row) {
        return (int) next.get(row);
    }

    /** How many rows an owner has. */
    public int size(int owner) {
        int size = 0;
        for (int row = first(owner); row != NONE; row = next(row)) {
            size++;
        }
        return size;
    }

    /** A row behind an owner's newest; what it held before is for the caller to overwrite. */
    public int append(int owner) {
        int row = free.isEmpty() ? rows++ : free.pop();
        next.set(row, NONE);
        int newest = last(owner);
        if (newest == NONE) {
            first.set(owner, row);
        } else {
            next.set(newest, row);
        }
        last.set(owner, row);
        return row;
    }

    /** Forgets an owner's oldest row. */
    public void dropFirst(int owner) {
        int row = first(owner);
        int after = next(row);
        free.push(row);
        first.set(owner, after);
        if (after == NONE) {
            last.set(owner, NONE);
        }
    }

    /** Sees to it that an owner exists, with no rows so far. */
    public void open(int owner) {
        first.set(owner, NONE);
    }
}
