package org.opencoin.engine.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.payment.DisputeBook.Dispute;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.Pasts;
import org.opencoin.engine.policy.Policy;

/** What must be remembered of payments: what rules add up over them, and the payments that may be reversed. */
public final class PaymentBook implements Pasts {

    /** Stands for an instant before any other: no payment was ever made. */
    public static final long NEVER_PAID = Long.MIN_VALUE;

    /** In place of a payee, for a redemption: money that left to nobody. */
    private static final int NOBODY = Integer.MIN_VALUE;

    private final boolean remembers;
    private final List<TallyBook> tallies = new ArrayList<>();
    private final PaymentMemory memory;
    private final DisputeBook disputes = new DisputeBook();
    /** By currency, each member's last row in memory plus one. */
    private final List<LongColumn> last = new ArrayList<>();

    /** An empty book. */
    public PaymentBook(Policy policy) {
        boolean reverses = false;
        boolean bearsFees = false;
        for (int currency = 0; currency < policy.own(); currency++) {
            CurrencyPolicy rules = policy.currency(currency);
            tallies.add(new TallyBook(rules));
            last.add(new LongColumn());
            reverses |= !rules.reversals().isEmpty() || rules.disputes().isPresent();
            bearsFees |= !rules.fees().isEmpty();
        }
        this.remembers = reverses;
        this.memory = new PaymentMemory(bearsFees);
    }

    /**
     * A payment as it is remembered.
     *
     * @param row its place in the book
     * @param atMillis when it was made
     * @param payer account number of who paid
     * @param payee account number of who was paid
     * @param amount minor units
     * @param dispute whether it is, or was, disputed
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
            Dispute dispute,
            Movements undoing) {}

    @Override
    public long tallied(Tally tally, int account, int currency, long atMillis) {
        return tallies.get(currency).get(tally, account, atMillis);
    }

    /**
     * The time of the last of those payments of a member that have to leave a rolling window until at most {@code most} of
     * what is tallied is left in it; {@link #NEVER_PAID} when none has to.
     */
    public long lastToLeave(Tally tally, int payer, int currency, long most, long atMillis) {
        return tallies.get(currency).lastToLeave(tally, payer, most, atMillis);
    }

    /**
     * The time of the oldest payment in a rolling window that counts for an account in what a rule asks for;
     * {@link #NEVER_PAID} when there is none.
     */
    public long oldest(Tally tally, int account, int currency, long atMillis) {
        return tallies.get(currency).oldest(tally, account, atMillis);
    }

    /** The payment of an entry, if this charter's payments are remembered and that entry is an accepted one. */
    public Optional<Remembered> find(long entry) {
        int row = memory.find(entry);
        if (row == PaymentMemory.NONE || memory.payee(row) == NOBODY) {
            return Optional.empty();
        }
        return Optional.of(remembered(row));
    }

    private Remembered remembered(int row) {
        return new Remembered(
                row,
                memory.at(row),
                memory.payer(row),
                memory.payee(row),
                memory.currency(row),
                memory.amount(row),
                memory.isReversed(row),
                disputes.of(row),
                memory.undoing(row));
    }

    /** How many payments that moved money of a member are disputed, and neither settled nor reversed. */
    public long openDisputes(int member) {
        long open = 0;
        for (int row : disputes.open()) {
            open += !memory.isReversed(row) && memory.undoing(row).isOf(member) ? 1 : 0;
        }
        return open;
    }

    /** How many payments are disputed, and neither settled nor reversed. */
    public long openDisputes() {
        long open = 0;
        for (int row : disputes.open()) {
            open += memory.isReversed(row) ? 0 : 1;
        }
        return open;
    }

    /** Notes that a payment is disputed. */
    public void disputed(Remembered payment) {
        disputes.set(payment.row(), Dispute.OPEN);
    }

    /** Notes that a dispute is settled; what that undoes is noted apart. */
    public void settled(Remembered payment) {
        disputes.set(payment.row(), Dispute.SETTLED);
    }

    /** Notes that the balance of a member changed, by whatever it was. */
    public void moved(int member, int currency, long before, long after, long atMillis) {
        tallies.get(currency).moved(member, before, after, atMillis);
    }

    /**
     * Notes an accepted payment and what it moved.
     *
     * @param payer account number
     * @param payee account number
     * @param amount minor units
     */
    public void done(long entry, int payer, int payee, int currency, long amount, Movements movements, long atMillis) {
        tallies.get(currency).add(entry, payer, payee, amount, atMillis);
        remember(entry, payer, payee, currency, amount, movements, atMillis);
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
        tallies.get(payment.currency()).takeBack(memory.entry(payment.row()), payment, atMillis);
        int payer = payment.payer();
        if (payer < 0) {
            return;
        }
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

    /**
     * Goes on with the debts of the book before an amendment, whose other sums are filled from the record.
     *
     * @param currency number here
     * @param old number there
     * @param members how many there are
     */
    public void follow(
            PaymentBook before, int currency, int old, int members, IntToLongFunction balance, long atMillis) {
        tallies.get(currency).follow(before.tallies.get(old), members, balance, atMillis);
    }

    /** Writes everything. */
    public void save(SnapshotWriter out) {
        tallies.forEach(book -> book.save(out));
        memory.save(out);
        disputes.save(out);
        last.forEach(column -> column.save(out));
    }

    /** Reads what {@link #save} wrote. */
    public void load(SnapshotReader in) {
        tallies.forEach(book -> book.load(in));
        memory.load(in);
        disputes.load(in);
        last.forEach(column -> column.load(in));
    }
}
