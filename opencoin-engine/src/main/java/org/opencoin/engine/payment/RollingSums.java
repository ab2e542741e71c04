package org.opencoin.engine.payment;

import org.opencoin.dsl.charter.Span;
import org.opencoin.engine.time.WallClock;

/**
 * What each member paid within the window (t - length, t], for the instant t that was last asked for. All of it follows
 * from the ring and t, so moving is no change of state.
 *
 * <p>Its lower edge is a time on the wall clock and can go back while t goes on: with 1 month, at 29 March 12:00 it is
 * 28 February 12:00, at 31 March 10:00 it is 28 February 10:00. So the cursor moves both ways.
 */
final class RollingSums {

    private final PaymentRing ring;
    private final WallClock clock;
    private final Span length;
    private final ExactSums paid = new ExactSums();
    /** Place of the first payment inside; all after it are. */
    private long inside;

    private long atMillis = Long.MIN_VALUE;
    private long lower = Long.MIN_VALUE;

    RollingSums(PaymentRing ring, WallClock clock, Span length) {
        this.ring = ring;
        this.clock = clock;
        this.length = length;
        this.inside = ring.end();
    }

    /** Minor units a member paid in the window at an instant. */
    long paid(int member, long at) {
        seek(at);
        return paid.get(member);
    }

    /** The latest instant that isn't in the window any more. */
    long lower(long at) {
        seek(at);
        return lower;
    }

    /** Notes the ring's newest payment. */
    void add(int member, long amount) {
        paid.add(member, amount);
    }

    /** Takes a payment out of the sum, if it is in the window; its place holds nothing from now on. */
    void takeBack(long place) {
        if (place >= inside) {
            paid.subtract(ring.payer(place), ring.amount(place));
        }
    }

    /**
     * The time of the last of those payments of a member that have to leave the window until at most {@code most} minor
     * units are left in it.
     *
     * @return {@link PaymentBook#NEVER_PAID} when none has to
     */
    long lastToLeave(int member, long most, long at) {
        long left = paid(member, at);
        for (long place = inside; place < ring.end() && left > most; place++) {
            left -= ring.payer(place) == member ? ring.amount(place) : 0;
            if (left <= most) {
                return ring.at(place);
            }
        }
        return PaymentBook.NEVER_PAID;
    }

    private void seek(long at) {
        if (at != atMillis) {
            atMillis = at;
            lower = clock.minus(at, length);
        }
        while (inside < ring.end() && ring.at(inside) <= lower) {
            paid.subtract(ring.payer(inside), ring.amount(inside));
            inside++;
        }
        while (inside > ring.first() && ring.at(inside - 1) > lower) {
            inside--;
            paid.add(ring.payer(inside), ring.amount(inside));
        }
    }
}
