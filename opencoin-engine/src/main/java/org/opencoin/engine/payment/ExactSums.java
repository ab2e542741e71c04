package org.opencoin.engine.payment;

import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.money.Amounts;

/** Sums by row that may pass 63 bits and come back: what is taken out is exactly what was put in. */
final class ExactSums {

    /** Bits 0 to 62 of each sum, and how many times 2^63 it holds besides. */
    private final LongColumn low = new LongColumn();

    private final LongColumn high = new LongColumn();

    /** A sum; {@link Amounts#LARGEST} when it is more. */
    long get(int row) {
        return high.get(row) > 0 ? Amounts.LARGEST : low.get(row);
    }

    void add(int row, long amount) {
        long sum = low.get(row) + amount;
        if (sum < 0) {
            high.add(row, 1);
        }
        low.set(row, sum & Long.MAX_VALUE);
    }

    void subtract(int row, long amount) {
        long left = low.get(row) - amount;
        if (left < 0) {
            high.add(row, -1);
        }
        low.set(row, left & Long.MAX_VALUE);
    }

    /** Begins anew at zero. */
    void clear(int row) {
        low.set(row, 0);
        high.set(row, 0);
    }

    void save(SnapshotWriter out) {
        low.save(out);
        high.save(out);
    }

    void load(SnapshotReader in) {
        low.load(in);
        high.load(in);
    }
}
