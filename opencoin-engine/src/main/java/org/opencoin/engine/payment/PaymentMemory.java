package org.opencoin.engine.payment;

import org.opencoin.engine.account.Movements;
import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;

/**
 * The accepted payments, in the order of their entries, 40 bytes each; kept only where payments can be reversed. Each row
 * knows the one before of the same payer, so that undoing a payment finds the last one that still stands.
 */
final class PaymentMemory {

    /** No row. */
    static final int NONE = -1;

    private static final long REVERSED = 1;
    private static final int CURRENCY_SHIFT = 1;
    private static final long CURRENCY_MASK = 0x7FFF_FFFFL;

    private final LongColumn entry = new LongColumn();
    private final LongColumn at = new LongColumn();
    private final LongColumn amount = new LongColumn();
    /** Payer in the high half, payee in the low half. */
    private final LongColumn parties = new LongColumn();
    /** Row before of the same payer and currency, plus one, in the high half; currency; whether it was reversed. */
    private final LongColumn links = new LongColumn();

    /** Of currencies whose payments bear fees, row by row: what moved, in the order it did. */
    private final boolean bearsFees;

    private final LongColumn firstMoved = new LongColumn();
    private final LongColumn movedAccount = new LongColumn();
    private final LongColumn movedAmount = new LongColumn();

    /** @param bearsFees whether payments may move more than their amount */
    PaymentMemory(boolean bearsFees) {
        this.bearsFees = bearsFees;
    }

    /** Adds a row; what it moved is kept where fees make it more than its amount. */
    int append(
            long entryNumber,
            long atMillis,
            int payer,
            int payee,
            int currency,
            long minor,
            int before,
            Movements movements) {
        int row = entry.append(entryNumber);
        at.set(row, atMillis);
        amount.set(row, minor);
        parties.set(row, (long) payer << 32 | payee & 0xFFFF_FFFFL);
        links.set(row, (long) (before + 1) << 32 | (long) currency << CURRENCY_SHIFT);
        if (bearsFees) {
            keep(movements);
        }
        return row;
    }

    private void keep(Movements movements) {
        firstMoved.append(movedAccount.rows());
        for (int i = 0; i < movements.size(); i++) {
            movedAccount.append(movements.account(i));
            movedAmount.append(movements.amount(i));
        }
    }

    /** What undoes a row: the negation of what it moved, in its order. */
    Movements undoing(int row) {
        if (!bearsFees) {
            return new Movements()
                    .add(payer(row), currency(row), amount(row))
                    .add(payee(row), currency(row), -amount(row));
        }
        Movements undoing = new Movements();
        long end = row + 1 < firstMoved.rows() ? firstMoved.get(row + 1) : movedAccount.rows();
        for (int i = (int) firstMoved.get(row); i < end; i++) {
            undoing.add((int) movedAccount.get(i), currency(row), -movedAmount.get(i));
        }
        return undoing;
    }

    /** The entry of a row. */
    long entry(int row) {
        return entry.get(row);
    }

    /** The row of an entry, or {@link #NONE}. */
    int find(long entryNumber) {
        int low = 0;
        int high = entry.rows() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compare(entry.get(middle), entryNumber);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order > 0 ? middle - 1 : high;
        }
        return NONE;
    }

    long at(int row) {
        return at.get(row);
    }

    long amount(int row) {
        return amount.get(row);
    }

    int payer(int row) {
        return (int) (parties.get(row) >> 32);
    }

    int payee(int row) {
        return (int) parties.get(row);
    }

    int currency(int row) {
        return (int) ((links.get(row) & 0xFFFF_FFFFL) >> CURRENCY_SHIFT & CURRENCY_MASK);
    }

    int before(int row) {
        return (int) (links.get(row) >> 32) - 1;
    }

    boolean isReversed(int row) {
        return (links.get(row) & REVERSED) != 0;
    }

    void reverse(int row) {
        links.set(row, links.get(row) | REVERSED);
    }

    void save(SnapshotWriter out) {
        entry.save(out);
        at.save(out);
        amount.save(out);
        parties.save(out);
        links.save(out);
        if (bearsFees) {
            firstMoved.save(out);
            movedAccount.save(out);
            movedAmount.save(out);
        }
    }

    void load(SnapshotReader in) {
        entry.load(in);
        at.load(in);
        amount.load(in);
        parties.load(in);
        links.load(in);
        if (bearsFees) {
            firstMoved.load(in);
            movedAccount.load(in);
            movedAmount.load(in);
        }
    }
}
