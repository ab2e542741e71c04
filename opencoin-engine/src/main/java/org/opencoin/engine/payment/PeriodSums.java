package org.opencoin.engine.payment;

import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Tallied;
import org.opencoin.engine.account.StandingAccounts;
import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.time.PeriodCursor;
import org.opencoin.engine.time.WallClock;

/** Amounts or numbers of payments of each account within the calendar period that is open, in one currency. */
final class PeriodSums {

    /** Rows of one sort of account, each with the period its sum is of. */
    private static final class Rows {

        private final LongColumn period = new LongColumn();
        private final ExactSums sums = new ExactSums();

        long get(int row, long stamp) {
            return period.get(row) == stamp ? sums.get(row) : 0;
        }

        void add(int row, long amount, long stamp) {
            if (period.get(row) != stamp) {
                period.set(row, stamp);
                sums.clear(row);
            }
            sums.add(row, amount);
        }

        void save(SnapshotWriter out) {
            period.save(out);
            sums.save(out);
        }

        void load(SnapshotReader in) {
            period.load(in);
            sums.load(in);
        }
    }

    private final Tallied what;
    private final PeriodCursor cursor;
    private final Rows members = new Rows();
    private final Rows standing = new Rows();

    PeriodSums(Tallied what, WallClock clock, Period length) {
        this.what = what;
        this.cursor = PeriodCursor.over(clock, length);
    }

    /** What has come together for an account so far in the period an instant is in. */
    long get(int account, long atMillis) {
        return rows(account).get(row(account), stamp(atMillis));
    }

    void add(int payer, int payee, long amount, long atMillis) {
        long stamp = stamp(atMillis);
        long one = SumTally.one(what, amount);
        if (what.isOfPayer()) {
            rows(payer).add(row(payer), one, stamp);
        }
        if (what.isOfPayee()) {
            rows(payee).add(row(payee), one, stamp);
        }
    }

    /** Takes back a payment of an earlier instant, if that instant's period is still open. */
    void takeBack(int payer, int payee, long amount, long paidAt, long atMillis) {
        if (stamp(paidAt) != stamp(atMillis)) {
            return;
        }
        long one = SumTally.one(what, amount);
        if (what.isOfPayer()) {
            rows(payer).sums.subtract(row(payer), one);
        }
        if (what.isOfPayee()) {
            rows(payee).sums.subtract(row(payee), one);
        }
    }

    private Rows rows(int account) {
        return StandingAccounts.isStanding(account) ? standing : members;
    }

    private static int row(int account) {
        return StandingAccounts.isStanding(account) ? StandingAccounts.index(account) : account;
    }

    /** The period's number, told apart from a row that was never set. */
    private long stamp(long atMillis) {
        long number = cursor.number(atMillis);
        return number >= 0 ? number + 1 : number;
    }

    void save(SnapshotWriter out) {
        members.save(out);
        standing.save(out);
    }

    void load(SnapshotReader in) {
        members.load(in);
        standing.load(in);
    }
}
