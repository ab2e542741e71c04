package org.opencoin.engine.money;

import java.math.BigInteger;
import org.opencoin.dsl.charter.Currency.Rounding;
import org.opencoin.dsl.quantity.Ratio;

/**
 * An exact ratio, made ready to multiply amounts: a rate, a share, a price.
 *
 * <p>The product is exact; it is rounded once, by the rounding asked for. Rounding is symmetric around zero. Products of
 * usual rates and amounts stay in machine words; the others take integers of any size and give the same result.
 */
public final class Factor {

    private static final long ANY_SIZE = 0;

    private final Ratio ratio;
    private final boolean negative;
    /** Magnitude of the numerator when both terms fit a word; else {@link #denominator} is {@link #ANY_SIZE}. */
    private final long numerator;

    private final long denominator;

    private Factor(Ratio ratio) {
        this.ratio = ratio;
        this.negative = ratio.signum() < 0;
        BigInteger magnitude = ratio.numerator().abs();
        boolean words = magnitude.bitLength() < Long.SIZE && ratio.denominator().bitLength() < Long.SIZE;
        this.numerator = words ? magnitude.longValue() : 0;
        this.denominator = words ? ratio.denominator().longValue() : ANY_SIZE;
    }

    /** A factor of exactly that ratio. */
    public static Factor of(Ratio ratio) {
        return new Factor(ratio);
    }

    /**
     * The factor {@code numerator / denominator}.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public static Factor of(long numerator, long denominator) {
        return new Factor(Ratio.of(numerator, denominator));
    }

    /** The ratio it stands for. */
    public Ratio ratio() {
        return ratio;
    }

    /**
     * The amount times the ratio, rounded once.
     *
     * @param amount minor units, or {@link Amounts#OVERFLOW}
     * @return minor units, or {@link Amounts#OVERFLOW} when the result doesn't fit or the amount was none
     */
    public long times(long amount, Rounding rounding) {
        if (Amounts.overflows(amount)) {
            return Amounts.OVERFLOW;
        }
        long magnitude = Math.abs(amount);
        long rounded = inWords(magnitude) ? product(magnitude, rounding) : exactProduct(magnitude, rounding);
        return (amount < 0) == negative ? rounded : Amounts.negated(rounded);
    }

    /** Rounded toward zero: what shares, issued units and payouts always are. */
    public long timesDown(long amount) {
        return times(amount, Rounding.DOWN);
    }

    private boolean inWords(long magnitude) {
        return denominator != ANY_SIZE && Math.multiplyHigh(magnitude, numerator) == 0 && magnitude * numerator >= 0;
    }

    private long product(long magnitude, Rounding rounding) {
        long product = magnitude * numerator;
        long quotient = product / denominator;
        long rest = product - quotient * denominator;
        boolean up = rest != 0 && roundsUp(rounding, Long.compare(rest, denominator - rest), (quotient & 1) != 0);
        return up ? Amounts.plus(quotient, 1) : quotient;
    }

    private long exactProduct(long magnitude, Rounding rounding) {
        BigInteger product =
                BigInteger.valueOf(magnitude).multiply(ratio.numerator().abs());
        BigInteger[] parts = product.divideAndRemainder(ratio.denominator());
        BigInteger rest = parts[1];
        int half = rest.compareTo(ratio.denominator().subtract(rest));
        boolean up = rest.signum() != 0 && roundsUp(rounding, half, parts[0].testBit(0));
        return Amounts.exactly(up ? parts[0].add(BigInteger.ONE) : parts[0]);
    }

    /** Whether a rest greater than zero moves the magnitude up; {@code half} compares it with one half. */
    private static boolean roundsUp(Rounding rounding, int half, boolean odd) {
        return switch (rounding) {
            case DOWN -> false;
            case UP -> true;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && odd);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Factor factor && ratio.equals(factor.ratio);
    }

    @Override
    public int hashCode() {
        return ratio.hashCode();
    }

    @Override
    public String toString() {
        return ratio.toString();
    }
}
