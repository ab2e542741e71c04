package org.opencoin.engine.melting;

import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.charter.DemurrageBase;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.MeltLine;

/**
 * A line whose exact rest is carried: all it ever melted from an account is kept to 2^-64 minor unit, and each charge is
 * the change of that sum rounded.
 */
final class CarriedLine extends Line {

    private final CarriedRest carried;
    private final @Nullable AddedBack addedBack;
    private Exact pending = Exact.ZERO;

    CarriedLine(CurrencyPolicy currency, MeltLine rule) {
        super(currency, rule);
        this.carried = new CarriedRest(currency.rounding());
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
        Exact held = carried.exactBalance(member, balance);
        Exact base = base(member, held);
        pending = base.isPositive() ? base.times(rule.rate().ratio()).least(held) : Exact.ZERO;
        return carried.claim(member, pending, balance);
    }

    private Exact base(int member, Exact held) {
        DemurrageBase base = rule.base();
        if (base instanceof DemurrageBase.Beyond beyond) {
            return held.minus(Exact.of(beyond.threshold()));
        }
        if (base instanceof DemurrageBase.WholeWhenBeyond beyond) {
            return held.compareTo(Exact.of(beyond.threshold())) > 0 ? held : Exact.ZERO;
        }
        return addedBack == null ? held : held.plus(addedBack.get(member));
    }

    @Override
    void charged(int member, long charge) {
        Exact melted = carried.charged(member, pending, charge);
        if (addedBack != null) {
            addedBack.add(member, melted);
        }
    }

    @Override
    @Nullable
    AddedBack addedBack() {
        return addedBack;
    }

    /** What is melted and not posted yet stays so; the charges of a period that is half over go on counting. */
    @Override
    void follow(@Nullable Line before, Following now) {
        if (before instanceof CarriedLine line) {
            carried.follow(line.carried);
            if (addedBack != null) {
                addedBack.follow(line.addedBack);
            }
        }
    }

    @Override
    void save(SnapshotWriter out) {
        carried.save(out);
        if (addedBack != null) {
            addedBack.save(out);
        }
    }

    @Override
    void load(SnapshotReader in) {
        carried.load(in);
        if (addedBack != null) {
            addedBack.load(in);
        }
    }
}
