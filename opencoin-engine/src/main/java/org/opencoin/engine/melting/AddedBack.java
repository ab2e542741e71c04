package org.opencoin.engine.melting;

import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.charter.DemurrageBase;
import org.opencoin.engine.column.Copies;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.MeltLine;
import org.opencoin.engine.time.PeriodCursor;

/**
 * The charges of the period that a line adds back to its base. A charge that falls exactly where a period begins closes
 * the one that ends: periods are (start, end] here.
 */
final class AddedBack {

    private final PeriodCursor cursor;
    private final ExactColumn charges = new ExactColumn();
    private long period = Long.MIN_VALUE;

    private AddedBack(PeriodCursor cursor) {
        this.cursor = cursor;
    }

    /** What a line adds back, or null when it doesn't. */
    static @Nullable AddedBack of(CurrencyPolicy currency, MeltLine rule) {
        return rule.base() instanceof DemurrageBase.WithChargesAddedBack added
                ? new AddedBack(PeriodCursor.over(currency.clock(), added.within()))
                : null;
    }

    void begin(long atMillis) {
        long now = cursor.number(atMillis - 1);
        if (now != period) {
            charges.clear();
            period = now;
        }
    }

    Exact get(int member) {
        return charges.get(member);
    }

    void add(int member, Exact charge) {
        charges.set(member, charges.get(member).plus(charge));
    }

    /** Goes on with the charges of another, if they are of periods of the same length. */
    void follow(@Nullable AddedBack before) {
        if (before != null && before.cursor.period() == cursor.period()) {
            Copies.copy(before::save, this::load);
        }
    }

    void save(SnapshotWriter out) {
        out.number(period);
        charges.save(out);
    }

    void load(SnapshotReader in) {
        period = in.number();
        charges.load(in);
    }
}
