package org.opencoin.engine.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.charter.Window;
import org.opencoin.engine.column.Copies;
import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.RowQueues;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.time.WallClock;

/**
 * How old the debts of members are in one currency. Whatever takes a balance below zero, or further below, is a debt of its
 * instant; whatever brings it back clears the oldest debts first.
 */
final class DebtBook {

    /** How far back an instant that lies a length behind may go while time goes on: see {@link WindowBook}. */
    private static final long MARGIN = WindowBook.MARGIN;

    private final WallClock clock;
    private final List<Span> lengths = new ArrayList<>();
    private final RowQueues debts = new RowQueues();
    private final LongColumn since = new LongColumn();
    private final LongColumn owed = new LongColumn();

    DebtBook(WallClock clock) {
        this.clock = clock;
    }

    /** Sees to it that debts older than this are told apart. */
    void open(Tally tally) {
        lengths.add(length(tally));
    }

    private static Span length(Tally tally) {
        return ((Window.Rolling) tally.window()).length();
    }

    /** What a member owes of the debts made a length ago or before, minor units; nothing for other accounts. */
    long get(Tally tally, int account, long atMillis) {
        if (account < 0) {
            return 0;
        }
        long latest = clock.minus(atMillis, length(tally));
        long sum = 0;
        for (int debt = debts.first(account); debt != RowQueues.NONE && since.get(debt) <= latest; ) {
            sum += owed.get(debt);
            debt = debts.next(debt);
        }
        return sum;
    }

    /** A balance changed at an instant, no earlier than any before. */
    void moved(int member, long before, long after, long atMillis) {
        if (lengths.isEmpty()) {
            return;
        }
        long more = Amounts.negated(Math.min(0, after)) - Amounts.negated(Math.min(0, before));
        if (more > 0) {
            owe(member, more, atMillis);
        } else if (more < 0) {
            clear(member, -more);
        }
    }

    private void owe(int member, long amount, long atMillis) {
        int newest = debts.last(member);
        if (newest != RowQueues.NONE && since.get(newest) == atMillis) {
            owed.add(newest, amount);
            return;
        }
        int debt = debts.append(member);
        since.set(debt, atMillis);
        owed.set(debt, amount);
        joinOld(member, atMillis);
    }

    /** Debts that are older than any rule asks, and will be, are one. */
    private void joinOld(int member, long atMillis) {
        long old = lengths.stream()
                        .mapToLong(length -> clock.minus(atMillis, length))
                        .min()
                        .orElseThrow()
                - MARGIN;
        int second = debts.next(debts.first(member));
        while (second != RowQueues.NONE && since.get(second) <= old) {
            owed.add(second, owed.get(debts.first(member)));
            debts.dropFirst(member);
            second = debts.next(second);
        }
    }

    private void clear(int member, long amount) {
        long left = amount;
        while (left > 0) {
            int oldest = debts.first(member);
            long cleared = Math.min(left, owed.get(oldest));
            owed.add(oldest, -cleared);
            left -= cleared;
            if (owed.get(oldest) == 0) {
                debts.dropFirst(member);
            }
        }
    }

    /** Goes on with the debts of the book before; where it told none apart, what is owed is owed from this instant on. */
    void follow(DebtBook before, int members, IntToLongFunction balance, long atMillis) {
        if (!before.lengths.isEmpty()) {
            Copies.copy(before::save, this::load);
            return;
        }
        for (int member = 0; member < members; member++) {
            moved(member, 0, balance.applyAsLong(member), atMillis);
        }
    }

    void save(SnapshotWriter out) {
        if (lengths.isEmpty()) {
            return;
        }
        out.whole(debts.owners());
        for (int member = 0; member < debts.owners(); member++) {
            out.whole(debts.size(member));
            for (int debt = debts.first(member); debt != RowQueues.NONE; debt = debts.next(debt)) {
                out.number(since.get(debt)).number(owed.get(debt));
            }
        }
    }

    void load(SnapshotReader in) {
        if (lengths.isEmpty()) {
            return;
        }
        int members = in.whole();
        for (int member = 0; member < members; member++) {
            debts.open(member);
            int count = in.whole();
            for (int i = 0; i < count; i++) {
                int debt = debts.append(member);
                since.set(debt, in.number());
                owed.set(debt, in.number());
            }
        }
    }
}
