package org.opencoin.dsl.quantity;

import java.math.BigInteger;

/**
 * Powers of a part: {@code part^exponent}, rounded half up to 2^-128.
 *
 * <p>Most are irrational. Fixed-point integers alone, so that every machine finds the same bits: {@code exp(exponent x ln
 * part)} with 384 bits behind the point. Terms are cut off; what that loses stays far below the last bit asked for.
 */
public final class Power {

    /** Bits behind the point of a result. */
    public static final int BITS = 128;

    private static final int POINT = 384;
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(POINT);
    private static final BigInteger LN_2 =
            logarithm(BigInteger.ONE, BigInteger.TWO).negate();
    /** Halvings that leave nothing of 1 in a result. */
    private static final BigInteger NOTHING = BigInteger.valueOf(BITS + 2);

    private Power() {}

    /**
     * {@code part^exponent}, a multiple of 2^-128.
     *
     * @param part more than 0, less than 1
     * @param exponent more than 0
     * @throws IllegalArgumentException if one is out of range
     */
    public static Ratio of(Ratio part, Ratio exponent) {
        if (part.signum() <= 0 || part.compareTo(Ratio.ONE) >= 0 || exponent.signum() <= 0) {
            throw new IllegalArgumentException(part + " to the power of " + exponent);
        }
        BigInteger logarithm = natural(part).multiply(exponent.numerator()).divide(exponent.denominator());
        BigInteger power = exponential(logarithm.negate());
        BigInteger half = BigInteger.ONE.shiftLeft(POINT - BITS - 1);
        return Ratio.of(power.add(half).shiftRight(POINT - BITS), BigInteger.ONE.shiftLeft(BITS));
    }

    /** The logarithm of a part, below 0: of {@code part x 2^k}, which lies around 1, less {@code k x ln 2}. */
    private static BigInteger natural(Ratio part) {
        int k = Math.max(0, part.denominator().bitLength() - part.numerator().bitLength());
        BigInteger near = logarithm(part.numerator().shiftLeft(k), part.denominator());
        return near.subtract(LN_2.multiply(BigInteger.valueOf(k)));
    }

    /** {@code ln(a/b) = 2 (z + z^3/3 + z^5/5 + ...)} with {@code z = (a - b) / (a + b)}, for a/b between 1/2 and 2. */
    private static BigInteger logarithm(BigInteger a, BigInteger b) {
        BigInteger z = a.subtract(b).shiftLeft(POINT).divide(a.add(b));
        BigInteger square = z.multiply(z).shiftRight(POINT);
        BigInteger sum = BigInteger.ZERO;
        BigInteger power = z;
        for (int n = 1; power.signum() != 0; n += 2) {
            sum = sum.add(power.divide(BigInteger.valueOf(n)));
            power = power.multiply(square).divide(ONE);
        }
        return sum.shiftLeft(1);
    }

    /** {@code e^-t}: as many halvings as {@code t} holds {@code ln 2}, then the series of the rest. */
    private static BigInteger exponential(BigInteger t) {
        BigInteger[] halvings = t.divideAndRemainder(LN_2);
        if (halvings[0].compareTo(NOTHING) > 0) {
            return BigInteger.ZERO;
        }
        BigInteger sum = BigInteger.ZERO;
        BigInteger term = ONE;
        for (int n = 1; term.signum() != 0; n++) {
            sum = sum.add(term);
            term = term.multiply(halvings[1]).negate().divide(ONE).divide(BigInteger.valueOf(n));
        }
        return sum.shiftRight(halvings[0].intValueExact());
    }
}
