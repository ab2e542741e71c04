package org.opencoin.engine.payment;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.opencoin.dsl.charter.Tallied;

/**
 * What is tallied for each account within a window (lower edge, t], for the instant t that was last asked for. All of it
 * follows from the ring and t, so moving is no change of state.
 *
 * <p>The lower edge is a time on the wall clock and can go back while t goes on: with 1 month, at 29 March 12:00 it is
 * 28 February 12:00, at 31 March 10:00 it is 28 February 10:00. So the cursor moves both ways.
 */
final class WindowTallies {

    private final PaymentRing ring;
    private final LongUnaryOperator edge;
    private final Map<Tallied, AccountTally> tallies = new EnumMap<>(Tallied.class);
    /** Place of the first payment inside; all after it are. */
    private long inside;

    private long atMillis = Long.MIN_VALUE;
    private long lower = Long.MIN_VALUE;

    /** @param edge of an instant, the latest one that isn't in the window any more */
    WindowTallies(PaymentRing ring, LongUnaryOperator edge) {
        this.ring = ring;
        this.edge = edge;
        this.inside = ring.end();
    }

    /** Sees to it that something is tallied; before the first payment, or right after the ring was loaded. */
    void open(Tallied what) {
        tallies.computeIfAbsent(what, AccountTally::of);
    }

    /** The same over another ring. */
    WindowTallies over(PaymentRing other) {
        WindowTallies copy = new WindowTallies(other, edge);
        tallies.keySet().forEach(copy::open);
        return copy;
    }

    /** What has come together for an account in the window at an instant. */
    long get(Tallied what, int account, long at) {
        seek(at);
        return tally(what).get(account);
    }

    private AccountTally tally(Tallied what) {
        AccountTally found = tallies.get(what);
        if (found == null) {
            throw new IllegalArgumentException("no rule asks for " + what);
        }
        return found;
    }

    /** The latest instant that isn't in the window any more. */
    long lower(long at) {
        seek(at);
        return lower;
    }

    /** Notes the ring's newest payment. */
    void add() {
        enter(ring.end() - 1);
    }

    /** Takes a payment out, if it is in the window; its place holds nothing from now on. */
    void takeBack(long place) {
        if (place >= inside) {
            leave(place);
        }
    }

    /**
     * The time of the last of those payments of a member that have to leave the window until at most {@code most} are left
     * in it; not for numbers of members.
     *
     * @return {@link PaymentBook#NEVER_PAID} when none has to
     */
    long lastToLeave(Tallied what, int payer, long most, long at) {
        long left = get(what, payer, at);
        for (long place = inside; place < ring.end() && left > most; place++) {
            boolean counts = ring.payer(place) == payer && !ring.isEmpty(place);
            left -= counts ? SumTally.one(what, ring.amount(place)) : 0;
            if (left <= most) {
                return ring.at(place);
            }
        }
        return PaymentBook.NEVER_PAID;
    }

    /**
     * The time of the oldest payment in the window that counts for an account.
     *
     * @return {@link PaymentBook#NEVER_PAID} when there is none
     */
    long oldest(Tallied what, int account, long at) {
        seek(at);
        for (long place = inside; place < ring.end(); place++) {
            boolean counts = what.isOfPayer() && ring.payer(place) == account
                    || what.isOfPayee() && ring.payee(place) == account;
            if (counts && !ring.isEmpty(place)) {
                return ring.at(place);
            }
        }
        return PaymentBook.NEVER_PAID;
    }

    private void seek(long at) {
        if (at != atMillis) {
            atMillis = at;
            lower = edge.applyAsLong(at);
        }
        while (inside < ring.end() && ring.at(inside) <= lower) {
            leave(inside);
            inside++;
        }
        while (inside > ring.first() && ring.at(inside - 1) > lower) {
            inside--;
            enter(inside);
        }
    }

    private void enter(long place) {
        if (!ring.isEmpty(place)) {
            tallies.values().forEach(tally -> tally.enter(ring.payer(place), ring.payee(place), ring.amount(place)));
        }
    }

    private void leave(long place) {
        if (!ring.isEmpty(place)) {
            tallies.values().forEach(tally -> tally.leave(ring.payer(place), ring.payee(place), ring.amount(place)));
        }
    }
}
