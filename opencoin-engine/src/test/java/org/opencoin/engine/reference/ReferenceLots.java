package org.opencoin.engine.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.opencoin.dsl.charter.DemurrageBase;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.quantity.Ratio;

/** The queue of lots of one account under one rule, rebuilt from the account's whole history each time. */
final class ReferenceLots {

    private static final class Lot {
        long receivedAt;
        BigInteger face;
        long charges;
    }

    private final ReferenceCalendar calendar;
    private final Rule.Demurrage rule;
    private final DemurrageBase.HeldLongerThan base;
    private final List<Lot> lots = new ArrayList<>();
    private long balance;

    private ReferenceLots(ReferenceCalendar calendar, Rule.Demurrage rule) {
        this.calendar = calendar;
        this.rule = rule;
        this.base = (DemurrageBase.HeldLongerThan) rule.base();
    }

    /**
     * A step that charged the account.
     *
     * @param movements how many of the account's movements came before it, for it may follow an operation of its instant
     */
    record Charge(long at, int movements) {}

    /** What is old enough at a step, in fine units. */
    record Due(BigInteger melt, BigInteger worth) {}

    /** What a charge at a step would melt of the lots that are old enough, and what they are worth. */
    static Due at(
            ReferenceCalendar calendar,
            Rule.Demurrage rule,
            List<ReferenceBook.Movement> history,
            List<Charge> charges,
            long step) {
        ReferenceLots lots = new ReferenceLots(calendar, rule);
        lots.replay(history, charges);
        BigInteger melt = BigInteger.ZERO;
        BigInteger worth = BigInteger.ZERO;
        for (Lot lot : lots.lots) {
            if (lots.counts(lot, step)) {
                melt = melt.add(lots.melt(lot));
                worth = worth.add(lots.worth(lot));
            }
        }
        return new Due(melt, worth);
    }

    private void replay(List<ReferenceBook.Movement> history, List<Charge> charges) {
        int done = 0;
        for (Charge charge : charges) {
            ReferenceBook.net(history.subList(done, charge.movements())).forEach(this::take);
            melt(charge.at());
            done = charge.movements();
        }
        ReferenceBook.net(history.subList(done, history.size())).forEach(this::take);
    }

    private void take(ReferenceBook.Movement movement) {
        boolean ownCharge = movement.cause() == ReferenceBook.Cause.CHARGE
                && movement.source().equals(rule.head().id());
        long before = Math.max(balance, 0);
        balance += movement.amount();
        if (ownCharge) {
            clearWhenEmpty();
            return;
        }
        long change = Math.max(balance, 0) - before;
        if (change > 0) {
            receive(movement.at(), change);
        } else {
            spend(BigInteger.valueOf(-change).multiply(ReferenceArithmetic.FINE));
        }
        clearWhenEmpty();
    }

    private void clearWhenEmpty() {
        if (balance <= 0) {
            lots.clear();
        }
    }

    private void receive(long at, long amount) {
        Lot last = lots.isEmpty() ? null : lots.get(lots.size() - 1);
        BigInteger face = BigInteger.valueOf(amount).multiply(ReferenceArithmetic.FINE);
        if (last != null && last.charges == 0 && calendar.day(last.receivedAt).equals(calendar.day(at))) {
            last.face = last.face.add(face);
            return;
        }
        Lot lot = new Lot();
        lot.receivedAt = at;
        lot.face = face;
        lots.add(lot);
    }

    private void spend(BigInteger value) {
        BigInteger left = value;
        while (left.signum() > 0 && !lots.isEmpty()) {
            Lot lot = lots.get(0);
            BigInteger worth = worth(lot);
            if (worth.compareTo(left) <= 0) {
                left = left.subtract(worth);
                lots.remove(0);
            } else {
                Ratio face = Ratio.of(left, BigInteger.ONE).dividedBy(remaining(lot));
                lot.face = lot.face.subtract(ceiling(face));
                left = BigInteger.ZERO;
            }
        }
    }

    private static BigInteger ceiling(Ratio exact) {
        return ReferenceArithmetic.floorWhole(exact.negated()).negate();
    }

    private void melt(long step) {
        for (Lot lot : lots) {
            if (counts(lot, step)) {
                lot.face = base.ofFace() ? lot.face : lot.face.subtract(melt(lot));
                lot.charges++;
            }
        }
    }

    /** One charge of one lot: the rate of its face, or of its worth, and never more than it is worth. */
    private BigInteger melt(Lot lot) {
        Ratio exact = Ratio.of(lot.face, BigInteger.ONE).times(rule.rate());
        return ReferenceArithmetic.floorWhole(exact).min(worth(lot));
    }

    private boolean counts(Lot lot, long step) {
        return base.age().equals(new Span.Days(0)) || step > calendar.plus(lot.receivedAt, base.age());
    }

    /** What is left of one unit of face; a compounding lot's face is what it is worth. */
    private Ratio remaining(Lot lot) {
        if (!base.ofFace()) {
            return Ratio.ONE;
        }
        Ratio left = Ratio.ONE.minus(rule.rate().times(Ratio.of(lot.charges, 1)));
        return left.signum() < 0 ? Ratio.ZERO : left;
    }

    private BigInteger worth(Lot lot) {
        return ReferenceArithmetic.floorWhole(Ratio.of(lot.face, BigInteger.ONE).times(remaining(lot)));
    }
}
