package org.opencoin.engine.money;

import java.math.BigInteger;

/**
 * Sums and differences of amounts that never wrap.
 *
 * <p>{@link #OVERFLOW} is a value like infinity: any operation on it gives it back, so that a chain of additions is
 * checked once, at its end, with {@link #overflows}.
 */
public final class Amounts {

    /** Stands for every amount that doesn't fit; it is not an amount. */
    public static final long OVERFLOW = Long.MIN_VALUE;

    /** The largest amount, 9 223 372 036 854 775 807 minor units. */
    public static final long LARGEST = Long.MAX_VALUE;

    private Amounts() {}

    /** Whether a result is no amount. */
    public static boolean overflows(long amount) {
        return amount == OVERFLOW;
    }

    /** {@code a + b}, or {@link #OVERFLOW}. */
    public static long plus(long a, long b) {
        long sum = a + b;
        boolean wrapped = ((a ^ sum) & (b ^ sum)) < 0;
        return wrapped || a == OVERFLOW || b == OVERFLOW ? OVERFLOW : sum;
    }

    /** {@code a - b}, or {@link #OVERFLOW}. */
    public static long minus(long a, long b) {
        return plus(a, negated(b));
    }

    /** {@code -a}; never overflows, as amounts are symmetric. */
    public static long negated(long a) {
        return -a; // OVERFLOW is its own negation
    }

    /** The integer as an amount, or {@link #OVERFLOW}. */
    public static long exactly(BigInteger value) {
        return value.bitLength() < Long.SIZE ? value.longValue() : OVERFLOW;
    }

    /** The sum of all, or {@link #OVERFLOW} when the sum, whatever the order, doesn't fit. */
    public static long sum(long... amounts) {
        long high = 0;
        long low = 0;
        for (long amount : amounts) {
            if (amount == OVERFLOW) {
                return OVERFLOW;
            }
            long next = low + amount;
            high += (amount >> 63) + (Long.compareUnsigned(next, low) < 0 ? 1 : 0);
            low = next;
        }
        return high == low >> 63 ? low : OVERFLOW;
    }
}
