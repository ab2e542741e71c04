package org.opencoin.engine.melting;

import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.charter.DemurrageBase;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.MeltLine;

/** A line on the money held for longer than an age: the account is a queue of lots, and the oldest leave first. */
final class LotLine extends Line {

    private final DemurrageBase.HeldLongerThan held;
    private final Lots lots = new Lots();
    private final @Nullable CarriedRest carried;
    private Exact pending = Exact.ZERO;
    private long now;

    LotLine(CurrencyPolicy currency, MeltLine rule, DemurrageBase.HeldLongerThan held) {
        super(currency, rule);
        this.held = held;
        this.carried = rule.carriesRest() ? new CarriedRest(currency.rounding()) : null;
    }

    @Override
    void begin(long atMillis) {
        now = atMillis;
    }

    private boolean counts(int lot) {
        return held.ofAnyAge() || now > currency.clock().plus(lots.received(lot), held.age());
    }

    private Ratio left(int lot) {
        Ratio gone = rule.rate().ratio().times(Ratio.of(lots.charges(lot), 1));
        return Ratio.ONE.minus(gone);
    }

    private Exact worth(int lot) {
        return held.ofFace() ? lots.worth(lot, left(lot)) : lots.face(lot);
    }

    private Exact melt(int lot) {
        return lots.face(lot).times(rule.rate().ratio()).least(worth(lot));
    }

    @Override
    long claim(int member, long balance, long atMillis) {
        pending = Exact.ZERO;
        Exact base = Exact.ZERO;
        for (int lot = lots.first(member); lot != 0 && counts(lot); lot = lots.next(lot)) {
            pending = pending.plus(melt(lot));
            base = base.plus(worth(lot));
        }
        if (carried != null) {
            return carried.claim(member, pending, balance);
        }
        long most = Math.min(balance, base.rounded(rounding()));
        return most <= 0 ? 0 : Math.min(most, Math.max(rule.minimum(), pending.rounded(rounding())));
    }

    @Override
    void charged(int member, long charge) {
        for (int lot = lots.first(member); lot != 0 && counts(lot); lot = lots.next(lot)) {
            Exact melt = melt(lot);
            if (!held.ofFace()) {
                lots.setFace(lot, lots.face(lot).minus(melt));
            }
            lots.countCharge(lot);
        }
        if (carried != null) {
            carried.charged(member, pending, charge);
        }
    }

    @Override
    void moved(int member, long before, long after, long atMillis) {
        long had = Math.max(0, before);
        long has = Math.max(0, after);
        if (has > had) {
            long day = currency.clock().local(atMillis).toLocalDate().toEpochDay();
            lots.receive(member, has - had, day, atMillis);
        } else {
            take(member, Exact.of(had - has));
        }
        clearWhenEmpty(member, after);
    }

    private void take(int member, Exact amount) {
        Exact rest = amount;
        while (rest.isPositive() && lots.first(member) != 0) {
            int lot = lots.first(member);
            Exact worth = worth(lot);
            if (worth.compareTo(rest) <= 0) {
                lots.dropFirst(member);
                rest = rest.minus(worth);
            } else {
                Exact face = held.ofFace() ? rest.dividedUp(left(lot)) : rest;
                lots.setFace(lot, lots.face(lot).minus(face));
                rest = Exact.ZERO;
            }
        }
    }

    /** What other lines took left like any other money: the oldest first. */
    @Override
    void settled(int member, long own, long before, long after, long atMillis) {
        take(member, Exact.of(before - after - own));
        clearWhenEmpty(member, after);
    }

    private void clearWhenEmpty(int member, long after) {
        if (after <= 0) {
            lots.clear(member);
        }
    }

    /**
     * The age of money is a fact: it is taken from whichever line counted it, with what each lot is worth by now. Where none
     * did, all money counts as received at the amendment.
     */
    @Override
    void follow(@Nullable Line before, Following now) {
        if (before instanceof LotLine line) {
            for (int member = 0; member < now.members(); member++) {
                for (int lot = line.lots.first(member); lot != 0; lot = line.lots.next(lot)) {
                    lots.take(member, line.lots, lot, line.worth(lot));
                }
            }
            if (carried != null) {
                carried.follow(line.carried);
            }
            return;
        }
        for (int member = 0; member < now.members(); member++) {
            moved(member, 0, now.balance().applyAsLong(member), now.atMillis());
        }
    }

    @Override
    void save(SnapshotWriter out) {
        lots.save(out);
        if (carried != null) {
            carried.save(out);
        }
    }

    @Override
    void load(SnapshotReader in) {
        lots.load(in);
        if (carried != null) {
            carried.load(in);
        }
    }
}
