package org.opencoin.engine.payment;

import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.money.Amounts;

/** Sums of amounts by member that may pass 63 bits and come back: what is taken out is exactly what was put in. */
final class ExactSums {

    /** Bits 0 to 62 of each sum, and how many times 2^63 it holds besides. */
    private final LongColumn low = new LongColumn();

    private final LongColumn high = new LongColumn();

    /** A sum; {@link Amounts#LARGEST} when it is more. */
    long get(int member) {
        return high.get(member) > 0 ? Amounts.LARGEST : low.get(member);
    }

    void add(int member, long amount) {
        long sum = low.get(member) + amount;
        if (sum < 0) {
            high.add(member, 1);
        }
        low.set(member, sum & Long.MAX_VALUE);
    }

    void subtract(int member, long amount) {
        long left = low.get(member) - amount;
        if (left < 0) {
            high.add(member, -1);
        }
        low.set(member, left & Long.MAX_VALUE);
    }
}
