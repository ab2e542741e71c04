package org.opencoin.engine.payment;

import org.opencoin.engine.column.LongRing;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;

/** The latest payments in one currency, in the order of their entries: 40 bytes each. */
final class PaymentRing {

    private final LongRing entries = new LongRing();
    private final LongRing times = new LongRing();
    private final LongRing payers = new LongRing();
    private final LongRing payees = new LongRing();
    private final LongRing amounts = new LongRing();

    long first() {
        return times.first();
    }

    long end() {
        return times.end();
    }

    long at(long place) {
        return times.get(place);
    }

    int payer(long place) {
        return (int) payers.get(place);
    }

    int payee(long place) {
        return (int) payees.get(place);
    }

    /** Whether the payment there was reversed. */
    boolean isEmpty(long place) {
        return amount(place) == 0;
    }

    /** Minor units; 0 of a payment that was reversed. */
    long amount(long place) {
        return amounts.get(place);
    }

    void append(long entry, long atMillis, int payer, int payee, long amount) {
        entries.append(entry);
        times.append(atMillis);
        payers.append(payer);
        payees.append(payee);
        amounts.append(amount);
    }

    /** The place of an entry's payment; {@link #end} when it isn't there any more. */
    long find(long entry) {
        long low = first();
        long high = end();
        while (low < high) {
            long middle = (low + high) >>> 1;
            boolean before = entries.get(middle) < entry;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        return low < end() && entries.get(low) == entry ? low : end();
    }

    void empty(long place) {
        amounts.set(place, 0);
    }

    /** Lets go of what was paid up to an instant. */
    void dropUpTo(long millis) {
        long place = first();
        while (place < end() && at(place) <= millis) {
            place++;
        }
        entries.dropBefore(place);
        times.dropBefore(place);
        payers.dropBefore(place);
        payees.dropBefore(place);
        amounts.dropBefore(place);
    }

    void save(SnapshotWriter out) {
        entries.save(out);
        times.save(out);
        payers.save(out);
        payees.save(out);
        amounts.save(out);
    }

    void load(SnapshotReader in) {
        entries.load(in);
        times.load(in);
        payers.load(in);
        payees.load(in);
        amounts.load(in);
    }
}
