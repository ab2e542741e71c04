package org.opencoin.engine.melting;

import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.RowQueues;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;

/** The money of each account in the order it was received: a queue of lots per member, oldest first. */
final class Lots {

    private static final int NONE = RowQueues.NONE;

    private final RowQueues queues = new RowQueues();
    private final LongColumn received = new LongColumn();
    private final LongColumn day = new LongColumn();
    private final LongColumn charges = new LongColumn();
    private final ExactColumn faces = new ExactColumn();

    /** The oldest lot of a member, or 0. */
    int first(int member) {
        return queues.first(member);
    }

    /** The lot after, or 0. */
    int next(int lot) {
        return queues.next(lot);
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
        int newest = queues.last(member);
        if (newest != NONE && day.get(newest) == localDay && charges.get(newest) == 0) {
            faces.set(newest, face(newest).plus(Exact.of(amount)));
        } else {
            append(member, Exact.of(amount), localDay, atMillis, 0);
        }
    }

    private void append(int member, Exact face, long localDay, long atMillis, long charged) {
        int lot = queues.append(member);
        received.set(lot, atMillis);
        day.set(lot, localDay);
        charges.set(lot, charged);
        faces.set(lot, face);
    }

    /** Adds a lot of others, received when it was and never charged. */
    void take(int member, Lots others, int lot, Exact worth) {
        append(member, worth, others.day.get(lot), others.received(lot), 0);
    }

    /** Forgets a member's oldest lot. */
    void dropFirst(int member) {
        queues.dropFirst(member);
    }

    /** Forgets all lots of a member. */
    void clear(int member) {
        while (first(member) != NONE) {
            dropFirst(member);
        }
    }

    /** Writes the queues member by member, whatever rows they are in. */
    void save(SnapshotWriter out) {
        out.whole(queues.owners());
        for (int member = 0; member < queues.owners(); member++) {
            out.whole(queues.size(member));
            for (int lot = first(member); lot != NONE; lot = next(lot)) {
                out.number(received.get(lot))
                        .number(day.get(lot))
                        .number(charges.get(lot))
                        .number(face(lot).whole())
                        .number(face(lot).part());
            }
        }
    }

    void load(SnapshotReader in) {
        int members = in.whole();
        for (int member = 0; member < members; member++) {
            queues.open(member);
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
