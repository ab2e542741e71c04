package org.opencoin.engine.melting;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.charter.Span;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.column.Copies;
import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.time.WallClock;

/**
 * The clocks of one line by inactivity. A clock starts at the latest of: joining, the last payment to somebody else, the
 * last instant the balance became positive, the last time the clock struck. It strikes one span later, and starts again
 * whether or not anything was charged.
 */
final class Inactivity {

    private final Span span;
    private final CurrencyPolicy currency;
    private final Facts facts;
    private final Accounts accounts;
    private final Activity activity;
    private final LongColumn struck = new LongColumn();
    private final DueIndex index = new DueIndex();

    Inactivity(CurrencyPolicy currency, Span span, Facts facts, Accounts accounts, Activity activity) {
        this.currency = currency;
        this.span = span;
        this.facts = facts;
        this.accounts = accounts;
        this.activity = activity;
    }

    /** When a member's clock strikes; never while nothing is on the account. */
    private long due(int member) {
        if (accounts.balance(member, currency.number()) <= 0) {
            return WallClock.NEVER;
        }
        long start = Math.max(activity.start(member, facts), Activity.instant(struck.get(member)));
        return currency.clock().plus(start, span);
    }

    /** A member's clock may have moved earlier. */
    void changed(int member) {
        index.tell(member, due(member));
    }

    /** The earliest instant at which a clock strikes. */
    long nextDue() {
        while (!index.isEmpty()) {
            int member = index.member();
            long told = index.due();
            long due = index.isCurrent() ? due(member) : WallClock.NEVER;
            if (due == told) {
                return due;
            }
            index.pop();
            index.tell(member, due);
        }
        return WallClock.NEVER;
    }

    /** Takes away the members whose clocks strike up to an instant, and starts their clocks again there. */
    BitSet strike(long atMillis) {
        BitSet due = new BitSet();
        while (nextDue() <= atMillis) {
            int member = index.member();
            index.pop();
            due.set(member);
            struck.set(member, Activity.stamp(atMillis));
        }
        return due;
    }

    /** Goes on with the clocks of another line; those that would have struck by now start again. */
    void follow(@Nullable Inactivity before, long atMillis) {
        if (before != null) {
            Copies.copy(before.struck::save, struck::load);
        }
        for (int member = 0; member < facts.members(); member++) {
            if (due(member) <= atMillis) {
                struck.set(member, Activity.stamp(atMillis));
            }
            changed(member);
        }
    }

    void save(SnapshotWriter out) {
        struck.save(out);
    }

    void load(SnapshotReader in) {
        struck.load(in);
        for (int member = 0; member < facts.members(); member++) {
            changed(member);
        }
    }
}
