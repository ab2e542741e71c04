package org.opencoin.engine.payment;

import org.opencoin.dsl.charter.Period;
import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.time.PeriodCursor;
import org.opencoin.engine.time.WallClock;

/** What each member paid within the calendar period that is open, in one currency. */
final class PeriodSums {

    private final PeriodCursor cursor;
    private final LongColumn period = new LongColumn();
    private final LongColumn paid = new LongColumn();

    PeriodSums(WallClock clock, Period length) {
        this.cursor = PeriodCursor.over(clock, length);
    }

    /** Minor units paid so far in the period an instant is in. */
    long paid(int member, long atMillis) {
        return period.get(member) == stamp(atMillis) ? paid.get(member) : 0;
    }

    void add(int member, long amount, long atMillis) {
        long sum = Amounts.plus(paid(member, atMillis), amount);
        period.set(member, stamp(atMillis));
        paid.set(member, Amounts.overflows(sum) ? Amounts.LARGEST : sum);
    }

    /** Takes back what was paid at an earlier instant, if that instant's period is still open. */
    void takeBack(int member, long amount, long paidAt, long atMillis) {
        if (stamp(paidAt) == stamp(atMillis)) {
            paid.set(member, paid(member, atMillis) - amount);
        }
    }

    /** The period's number, told apart from a row that was never set. */
    private long stamp(long atMillis) {
        long number = cursor.number(atMillis);
        return number >= 0 ? number + 1 : number;
    }

    void save(SnapshotWriter out) {
        period.save(out);
        paid.save(out);
    }

    void load(SnapshotReader in) {
        period.load(in);
        paid.load(in);
    }
}
