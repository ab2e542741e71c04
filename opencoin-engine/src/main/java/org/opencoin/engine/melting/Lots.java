package org.opencoin.engine.melting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;

/**
 * The money of each account in the order it was received: a queue of lots per member, oldest first, chained through rows
 * that are used again.
 */
final class Lots {

    private static final int NONE = 0;

    /** First and last row of each member's queue, {@link #NONE} when it is empty; rows are numbered from 1. */
    private final LongColumn first = new LongColumn();

    private final LongColumn last = new LongColumn();

    private final LongColumn next = new LongColumn();
    private final LongColumn received = new LongColumn();
    private final LongColumn day = new LongColumn();
    private final LongColumn charges = new LongColumn();
    private final ExactColumn faces = new ExactColumn();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int rows = 1;

    /** The oldest lot of a member, or 0. */
    int first(int member) {
        return (int) first.get(member);
    }

    /** The lot after, or 0. */
    int next(int lot) {
        return (int) next.get(lot);
    }

    /** The first instant at which something was received into a lot. */
    long received(int lot) {
        return received.get(lot);
    }

    /** What a lot was when it was received, less what was taken since; for compounding lines what it is worth. */
    Exact face(int lot) {
        return faces.get(lot);
    }

    void setFace(int lot, Exact face) {
        faces.set(lot, face);
    }

    /** How many times a lot was charged. */
    long charges(int lot) {
        return charges.get(lot);
    }

    void countCharge(int lot) {
        charges.add(lot, 1);
    }

    /** What a lot is worth after its charges on face value: {@code face x (1 - rate x charges)}, never below 0. */
    Exact worth(int lot, Ratio left) {
        return left.signum() <= 0 ? Exact.ZERO : face(lot).times(left);
    }

    /** Adds to the lot of that local day, if it is the newest and was never charged, else starts one. */
    void receive(int member, long amount, long localDay, long atMillis) {
        int newest = (int) last.get(member);
        if (newest != NONE && day.get(newest) == localDay && charges.get(newest) == 0) {
            faces.set(newest, face(newest).plus(Exact.of(amount)));
        } else {
            append(member, Exact.of(amount), localDay, atMillis, 0);
        }
    }

    private void append(int member, Exact face, long localDay, long atMillis, long charged) {
        int lot = free.isEmpty() ? rows++ : free.pop();
        next.set(lot, NONE);
        received.set(lot, atMillis);
        day.set(lot, localDay);
        charges.set(lot, charged);
        faces.set(lot, face);
        int newest = (int) last.get(member);
        if (newest == NONE) {
            first.set(member, lot);
        } else {
            next.set(newest, lot);
        }
        last.set(member, lot);
    }

    /** Forgets a member's oldest lot. */
    void dropFirst(int member) {
        int lot = first(member);
        int after = next(lot);
        free.push(lot);
        first.set(member, after);
        if (after == NONE) {
            last.set(member, NONE);
        }
    }

    /** Forgets all lots of a member. */
    void clear(int member) {
        while (first(member) != NONE) {
            dropFirst(member);
        }
    }

    /** Writes the queues member by member, whatever rows they are in. */
    void save(SnapshotWriter out) {
        out.whole(first.rows());
        for (int member = 0; member < first.rows(); member++) {
            List<Integer> queue = new ArrayList<>();
            for (int lot = first(member); lot != NONE; lot = next(lot)) {
                queue.add(lot);
            }
            out.whole(queue.size());
            queue.forEach(lot -> out.number(received.get(lot))
                    .number(day.get(lot))
                    .number(charges.get(lot))
                    .number(face(lot).whole())
                    .number(face(lot).part()));
        }
    }

    void load(SnapshotReader in) {
        int members = in.whole();
        for (int member = 0; member < members; member++) {
            first.set(member, NONE);
            int count = in.whole();
            for (int i = 0; i < count; i++) {
                long at = in.number();
                long localDay = in.number();
                long charged = in.number();
                append(member, new Exact(in.number(), in.number()), localDay, at, charged);
            }
        }
    }
}
