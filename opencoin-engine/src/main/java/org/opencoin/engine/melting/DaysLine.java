package org.opencoin.engine.melting;

import org.jspecify.annotations.Nullable;
import org.opencoin.engine.column.Copies;
import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.MeltLine;

/**
 * A line on what an account held at the end of each of its days: each day that is over adds to what is due, and a step
 * takes whole minor units of that, as far as there is money. The rest stays due.
 */
final class DaysLine extends Line {

    private static final long DAY_MILLIS = 24 * 3_600_000L;

    /** When each account's day began that isn't over yet, as {@link Activity#stamp stamps}. */
    private final LongColumn began = new LongColumn();

    private final ExactColumn due = new ExactColumn();

    DaysLine(CurrencyPolicy currency, MeltLine rule) {
        super(currency, rule);
    }

    @Override
    long claim(int member, long balance, long atMillis) {
        pass(member, balance, atMillis);
        return Math.min(balance, due.get(member).whole());
    }

    /** Days that are over by then, all of them with that balance at their end. */
    private void pass(int member, long balance, long atMillis) {
        if (began.get(member) == 0) {
            return;
        }
        long start = Activity.instant(began.get(member));
        long days = (atMillis - start) / DAY_MILLIS;
        if (days > 0) {
            began.set(member, Activity.stamp(start + days * DAY_MILLIS));
            Exact each = Exact.of(Math.max(0, balance)).times(rule.rate().ratio());
            due.set(member, due.get(member).plusTimes(each, days));
        }
    }

    @Override
    void charged(int member, long charge) {
        due.set(member, due.get(member).minus(Exact.of(charge)));
    }

    @Override
    void moved(int member, long before, long after, long atMillis) {
        pass(member, before, atMillis);
        if (began.get(member) == 0 && after > 0) {
            began.set(member, Activity.stamp(atMillis));
        }
    }

    @Override
    void settled(int member, long own, long before, long after, long atMillis) {
        pass(member, before, atMillis);
    }

    /** Who is spared owes nothing for the days before. */
    @Override
    void spared(int member, long balance, long atMillis) {
        pass(member, balance, atMillis);
        due.set(member, Exact.ZERO);
    }

    /** Days that are over are due at the rate they had; without a line before, everybody's first day begins now. */
    @Override
    void follow(@Nullable Line before, Following now) {
        if (before instanceof DaysLine line) {
            for (int member = 0; member < now.members(); member++) {
                line.pass(member, now.balance().applyAsLong(member), now.atMillis());
            }
            Copies.copy(line::save, this::load);
            return;
        }
        for (int member = 0; member < now.members(); member++) {
            moved(member, 0, now.balance().applyAsLong(member), now.atMillis());
        }
    }

    @Override
    void save(SnapshotWriter out) {
        began.save(out);
        due.save(out);
    }

    @Override
    void load(SnapshotReader in) {
        began.load(in);
        due.load(in);
    }
}
