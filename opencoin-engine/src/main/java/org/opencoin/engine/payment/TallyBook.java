package org.opencoin.engine.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.opencoin.dsl.charter.Tallied;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.charter.Window;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.policy.CurrencyPolicy;

/**
 * All that rules of one currency ask about the payments before. Sums of a calendar period need no more than a number for
 * each account; whatever looks back, or counts members, needs the payments themselves.
 */
final class TallyBook {

    private final Map<Tally, PeriodSums> periods = new LinkedHashMap<>();
    private final WindowBook windows;
    private final DebtBook debts;

    TallyBook(CurrencyPolicy rules) {
        this.windows = new WindowBook(rules.clock());
        this.debts = new DebtBook(rules.clock());
        for (Tally tally : rules.tallies()) {
            if (tally.what() == Tallied.DEBT) {
                debts.open(tally);
            } else if (isOfPeriod(tally)) {
                Window.Calendar calendar = (Window.Calendar) tally.window();
                periods.put(tally, new PeriodSums(tally.what(), rules.clock(), calendar.period()));
            } else {
                windows.open(tally);
            }
        }
    }

    static boolean isOfPeriod(Tally tally) {
        return tally.window() instanceof Window.Calendar && !tally.what().isOfMembers();
    }

    long get(Tally tally, int account, long atMillis) {
        if (tally.what() == Tallied.DEBT) {
            return debts.get(tally, account, atMillis);
        }
        if (!isOfPeriod(tally)) {
            return windows.window(tally.window()).get(tally.what(), account, atMillis);
        }
        PeriodSums found = periods.get(tally);
        if (found == null) {
            throw new IllegalArgumentException("no rule asks for " + tally);
        }
        return found.get(account, atMillis);
    }

    long lastToLeave(Tally tally, int payer, long most, long atMillis) {
        return windows.window(tally.window()).lastToLeave(tally.what(), payer, most, atMillis);
    }

    long oldest(Tally tally, int account, long atMillis) {
        return windows.window(tally.window()).oldest(tally.what(), account, atMillis);
    }

    void add(long entry, int payer, int payee, long amount, long atMillis) {
        for (PeriodSums sums : periods.values()) {
            sums.add(payer, payee, amount, atMillis);
        }
        windows.add(entry, payer, payee, amount, atMillis);
    }

    /** Goes on with the debts of the book before. */
    void follow(TallyBook before, int members, IntToLongFunction balance, long atMillis) {
        debts.follow(before.debts, members, balance, atMillis);
    }

    /** The balance of a member changed. */
    void moved(int member, long before, long after, long atMillis) {
        debts.moved(member, before, after, atMillis);
    }

    void takeBack(long entry, PaymentBook.Remembered payment, long atMillis) {
        for (PeriodSums sums : periods.values()) {
            sums.takeBack(payment.payer(), payment.payee(), payment.amount(), payment.atMillis(), atMillis);
        }
        windows.takeBack(entry);
    }

    void save(SnapshotWriter out) {
        periods.values().forEach(sums -> sums.save(out));
        windows.save(out);
        debts.save(out);
    }

    void load(SnapshotReader in) {
        periods.values().forEach(sums -> sums.load(in));
        windows.load(in);
        debts.load(in);
    }
}
