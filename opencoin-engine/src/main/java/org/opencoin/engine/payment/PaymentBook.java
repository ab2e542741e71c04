package org.opencoin.engine.payment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Window;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.Occasion;
import org.opencoin.engine.policy.Policy;

/** What must be remembered of payments: sums by calendar period and rolling window, and the payments that may be reversed. */
public final class PaymentBook {

    /** Stands for an instant before any other: no payment was ever made. */
    public static final long NEVER_PAID = Long.MIN_VALUE;

    /** In place of a payee, for a redemption: money that left to nobody. */
    private static final int NOBODY = Integer.MIN_VALUE;

    private final boolean remembers;
    private final List<Map<Period, PeriodSums>> sums = new ArrayList<>();
    private final List<RollingBook> rolling = new ArrayList<>();
    private final PaymentMemory memory;
    /** By currency, each member's last row in memory plus one. */
    private final List<LongColumn> last = new ArrayList<>();

    /** An empty book. */
    public PaymentBook(Policy policy) {
        boolean reverses = false;
        boolean bearsFees = false;
        for (int currency = 0; currency < policy.own(); currency++) {
            CurrencyPolicy rules = policy.currency(currency);
            sums.add(new EnumMap<>(Period.class));
            rolling.add(new RollingBook(rules.clock()));
            rules.payments().forEach(rule -> open(rules, rule.window()));
            last.add(new LongColumn());
            reverses |= !rules.reversals().isEmpty();
            bearsFees |= !rules.fees().isEmpty();
        }
        this.remembers = reverses;
        this.memory = new PaymentMemory(bearsFees);
    }

    private void open(CurrencyPolicy rules, Window window) {
        if (window instanceof Window.Calendar calendar) {
            sums.get(rules.number())
                    .computeIfAbsent(calendar.period(), period -> new PeriodSums(rules.clock(), period));
        } else {
            rolling.get(rules.number()).open(((Window.Rolling) window).length());
        }
    }

    /**
     * A payment as it is remembered.
     *
     * @param row its place in the book
     * @param atMillis when it was made
     * @param payer account number of who paid
     * @param payee account number of who was paid
     * @param amount minor units
     * @param undoing the negation of what it moved, fees included, in its order
     */
    public record Remembered(
            int row,
            long atMillis,
            int payer,
            int payee,
            int currency,
            long amount,
            boolean reversed,
            Movements undoing) {}

    /** What a member paid others in the window of a rule at an instant. */
    public long paid(int member, int currency, Window window, long atMillis) {
        return window instanceof Window.Calendar calendar
                ? sums(currency, calendar.period()).paid(member, atMillis)
                : sums(currency, (Window.Rolling) window).paid(member, atMillis);
    }

    /**
     * The time of the last of those payments of a member that have to leave a window until at most {@code most} minor
     * units are left in it; {@link #NEVER_PAID} when none has to.
     */
    public long lastToLeave(int member, int currency, Window.Rolling window, long most, long atMillis) {
        return sums(currency, window).lastToLeave(member, most, atMillis);
    }

    private RollingSums sums(int currency, Window.Rolling window) {
        return rolling.get(currency).sums(window.length());
    }

    private PeriodSums sums(int currency, Period period) {
        PeriodSums found = sums.get(currency).get(period);
        if (found == null) {
            throw new IllegalArgumentException("no rule counts payments by " + period);
        }
        return found;
    }

    /** The payment of an entry, if this charter's payments are remembered and that entry is an accepted one. */
    public Optional<Remembered> find(long entry) {
        int row = memory.find(entry);
        if (row == PaymentMemory.NONE || memory.payee(row) == NOBODY) {
            return Optional.empty();
        }
        return Optional.of(new Remembered(
                row,
                memory.at(row),
                memory.payer(row),
                memory.payee(row),
                memory.currency(row),
                memory.amount(row),
                memory.isReversed(row),
                memory.undoing(row)));
    }

    /** Notes an accepted payment and what it moved. */
    public void done(long entry, Occasion payment, Movements movements, long atMillis) {
        int payer = payment.payer();
        if (payer >= 0) {
            sums.get(payment.currency()).values().forEach(sum -> sum.add(payer, payment.amount(), atMillis));
            rolling.get(payment.currency()).add(entry, payer, payment.amount(), atMillis);
        }
        remember(entry, payer, payment.payee(), payment.currency(), payment.amount(), movements, atMillis);
    }

    /** Notes an accepted redemption: the member gave money away, to nobody here. */
    public void redeemed(long entry, int member, int currency, long amount, long atMillis) {
        remember(entry, member, NOBODY, currency, amount, new Movements(), atMillis);
    }

    private void remember(
            long entry, int payer, int payee, int currency, long amount, Movements movements, long atMillis) {
        if (!remembers) {
            return;
        }
        int before = payer < 0 ? PaymentMemory.NONE : (int) last.get(currency).get(payer) - 1;
        int row = memory.append(entry, atMillis, payer, payee, currency, amount, before, movements);
        if (payer >= 0) {
            last.get(currency).set(payer, row + 1L);
        }
    }

    /** Notes that a payment was reversed: it counts in no sum of a window still open. */
    public void undone(Remembered payment, long atMillis) {
        memory.reverse(payment.row());
        int payer = payment.payer();
        if (payer < 0) {
            return;
        }
        for (PeriodSums sum : sums.get(payment.currency()).values()) {
            sum.takeBack(payer, payment.amount(), payment.atMillis(), atMillis);
        }
        rolling.get(payment.currency()).takeBack(memory.entry(payment.row()));
        last.get(payment.currency()).set(payer, lastStanding(payer, payment.currency()) + 1L);
    }

    private int lastStanding(int payer, int currency) {
        int row = (int) last.get(currency).get(payer) - 1;
        while (row != PaymentMemory.NONE && memory.isReversed(row)) {
            row = memory.before(row);
        }
        return row;
    }

    /** When a member last gave money to somebody else, reversed payments apart; {@link #NEVER_PAID} if never. */
    public long lastPaid(int member, int currency) {
        int row = lastStanding(member, currency);
        return row == PaymentMemory.NONE ? NEVER_PAID : memory.at(row);
    }

    /** Writes everything. */
    public void save(SnapshotWriter out) {
        sums.forEach(byPeriod -> byPeriod.values().forEach(sum -> sum.save(out)));
        rolling.forEach(book -> book.save(out));
        memory.save(out);
        last.forEach(column -> column.save(out));
    }

    /** Reads what {@link #save} wrote. */
    public void load(SnapshotReader in) {
        sums.forEach(byPeriod -> byPeriod.values().forEach(sum -> sum.load(in)));
        rolling.forEach(book -> book.load(in));
        memory.load(in);
        last.forEach(column -> column.load(in));
    }
}
