package org.opencoin.engine.melting;

import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.charter.DemurrageBase;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.MeltLine;

/** A line whose charges are each rounded when due: {@code min(base, max(minimum, round(rate x base)))}. */
final class RoundedLine extends Line {

    private final @Nullable AddedBack addedBack;

    RoundedLine(CurrencyPolicy currency, MeltLine rule) {
        super(currency, rule);
        this.addedBack = AddedBack.of(currency, rule);
    }

    @Override
    void begin(long atMillis) {
        if (addedBack != null) {
            addedBack.begin(atMillis);
        }
    }

    @Override
    long claim(int member, long balance, long atMillis) {
        long base = base(member, balance);
        if (base <= 0) {
            return 0;
        }
        long charge = Math.max(rule.minimum(), rule.rate().times(base, rounding()));
        return Math.min(balance, Math.min(base, charge));
    }

    private long base(int member, long balance) {
        DemurrageBase base = rule.base();
        if (base instanceof DemurrageBase.Beyond beyond) {
            return balance - beyond.threshold();
        }
        if (base instanceof DemurrageBase.WholeWhenBeyond beyond) {
            return balance > beyond.threshold() ? balance : 0;
        }
        long sum = addedBack == null
                ? balance
                : Amounts.plus(balance, addedBack.get(member).whole());
        return Amounts.overflows(sum) ? Amounts.LARGEST : sum;
    }

    @Override
    void charged(int member, long charge) {
        if (addedBack != null) {
            addedBack.add(member, Exact.of(charge));
        }
    }

    @Override
    @Nullable
    AddedBack addedBack() {
        return addedBack;
    }

    /** The charges of a period that is half over go on counting, whatever the rate is now. */
    @Override
    void follow(@Nullable Line before, Following now) {
        if (before != null && addedBack != null) {
            addedBack.follow(before.addedBack());
        }
    }

    @Override
    void save(SnapshotWriter out) {
        if (addedBack != null) {
            addedBack.save(out);
        }
    }

    @Override
    void load(SnapshotReader in) {
        if (addedBack != null) {
            addedBack.load(in);
        }
    }
}
