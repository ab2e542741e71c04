package org.opencoin.engine.melting;

import java.math.BigInteger;
import org.opencoin.dsl.charter.Currency.Rounding;
import org.opencoin.dsl.quantity.Ratio;

/**
 * An amount kept to 2^-64 of a minor unit: {@code whole + part / 2^64}, {@code part} unsigned. Sums and differences are
 * exact; products and quotients are cut off (rounded toward zero) after the last bit. Values here are never negative
 * unless said.
 */
record Exact(long whole, long part) implements Comparable<Exact> {

    static final Exact ZERO = new Exact(0, 0);

    /** Bits of the largest amount. */
    private static final int LONGEST = 2 * Long.SIZE - 1;

    private static final long HALF = Long.MIN_VALUE;
    private static final long LOW = 0xFFFF_FFFFL;

    static Exact of(long minor) {
        return new Exact(minor, 0);
    }

    Exact plus(Exact other) {
        long sum = part + other.part;
        long carry = Long.compareUnsigned(sum, part) < 0 ? 1 : 0;
        return new Exact(whole + other.whole + carry, sum);
    }

    Exact minus(Exact other) {
        long borrow = Long.compareUnsigned(part, other.part) < 0 ? 1 : 0;
        return new Exact(whole - other.whole - borrow, part - other.part);
    }

    /** This and so many times another, 0 or more; at most the largest amount. */
    Exact plusTimes(Exact each, long times) {
        BigInteger sum = bits().add(each.bits().multiply(BigInteger.valueOf(times)));
        return sum.bitLength() > LONGEST ? of(Long.MAX_VALUE) : cut(sum);
    }

    Exact least(Exact other) {
        return compareTo(other) <= 0 ? this : other;
    }

    boolean isPositive() {
        return whole > 0 || (whole == 0 && part != 0);
    }

    /** This times a ratio of 0 or more, cut off. */
    Exact times(Ratio ratio) {
        BigInteger numerator = ratio.numerator();
        BigInteger denominator = ratio.denominator();
        if (numerator.bitLength() < Integer.SIZE && denominator.bitLength() < Integer.SIZE - 1) {
            return timesWords(numerator.longValue(), denominator.longValue());
        }
        return cut(bits().multiply(numerator).divide(denominator));
    }

    /** This divided by a ratio above 0, the last bit rounded up. */
    Exact dividedUp(Ratio ratio) {
        BigInteger product = bits().multiply(ratio.denominator());
        BigInteger[] parts = product.divideAndRemainder(ratio.numerator());
        return cut(parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE));
    }

    /** Schoolbook in digits of 32 bits: both terms are below 2^32, the second below 2^31. */
    private Exact timesWords(long numerator, long denominator) {
        long first = (part & LOW) * numerator;
        long second = (part >>> 32) * numerator + (first >>> 32);
        long third = (whole & LOW) * numerator + (second >>> 32);
        long fourth = (whole >>> 32) * numerator + (third >>> 32);
        // fourth has up to 63 bits; the others are digits.
        long q4 = fourth / denominator;
        long rest = ((fourth % denominator) << 32) | (third & LOW);
        long q3 = rest / denominator;
        rest = ((rest % denominator) << 32) | (second & LOW);
        long q2 = rest / denominator;
        rest = ((rest % denominator) << 32) | (first & LOW);
        long q1 = rest / denominator;
        return new Exact((q4 << 32) + q3, (q2 << 32) + q1);
    }

    private BigInteger bits() {
        return BigInteger.valueOf(whole).shiftLeft(Long.SIZE).add(new BigInteger(Long.toUnsignedString(part)));
    }

    private static Exact cut(BigInteger bits) {
        return new Exact(bits.shiftRight(Long.SIZE).longValueExact(), bits.longValue());
    }

    /** Whole minor units, rounded. */
    long rounded(Rounding rounding) {
        if (part == 0) {
            return whole;
        }
        int half = Long.compareUnsigned(part, HALF);
        boolean up = switch (rounding) {
            case DOWN -> false;
            case UP -> true;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && (whole & 1) != 0);
        };
        return up ? whole + 1 : whole;
    }

    @Override
    public int compareTo(Exact other) {
        int order = Long.compare(whole, other.whole);
        return order != 0 ? order : Long.compareUnsigned(part, other.part);
    }
}
