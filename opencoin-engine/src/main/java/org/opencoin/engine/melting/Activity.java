package org.opencoin.engine.melting;

import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.policy.Facts;

/** When each member last gave money to somebody else, and last began to hold any; shared by all lines by inactivity. */
final class Activity {

    private static final long NEVER = Long.MIN_VALUE;

    private final LongColumn paid = new LongColumn();
    private final LongColumn positive = new LongColumn();

    /** An instant as a column keeps it, told apart from a row that was never set. */
    static long stamp(long atMillis) {
        return atMillis >= 0 ? atMillis + 1 : atMillis;
    }

    /** The instant of a stamp. */
    static long instant(long stamp) {
        if (stamp == 0) {
            return NEVER;
        }
        return stamp > 0 ? stamp - 1 : stamp;
    }

    long start(int member, Facts facts) {
        long last = Math.max(instant(paid.get(member)), instant(positive.get(member)));
        return Math.max(last, facts.joinedAt(member));
    }

    /** When a member last gave money to somebody else, or joined. */
    long lastPaid(int member, Facts facts) {
        return Math.max(instant(paid.get(member)), facts.joinedAt(member));
    }

    void paid(int member, long atMillis) {
        paid.set(member, stamp(atMillis));
    }

    void neverPaid(int member) {
        paid.set(member, 0);
    }

    void becamePositive(int member, long atMillis) {
        positive.set(member, stamp(atMillis));
    }

    void save(SnapshotWriter out) {
        paid.save(out);
        positive.save(out);
    }

    void load(SnapshotReader in) {
        paid.load(in);
        positive.load(in);
    }
}
