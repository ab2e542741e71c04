package org.opencoin.dsl.quantity;

import java.math.BigInteger;
import java.util.Objects;

/**
 * An exact rational number in lowest terms, its denominator positive.
 *
 * <p>Percentages, rates and decimal literals are ratios: {@code 2 %} is 1/50 and {@code 6/365 %} is 6/36500. No
 * operation of this class rounds.
 */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {

    /** 0/1. */
    public static final Ratio ZERO = of(0, 1);

    /** 1/1. */
    public static final Ratio ONE = of(1, 1);

    /**
     * Reduces to lowest terms.
     *
     * @throws ArithmeticException if the denominator is zero
     */
    public Ratio {
        Objects.requireNonNull(numerator);
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a ratio needs a denominator other than zero");
        }
        BigInteger divisor = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        if (!divisor.equals(BigInteger.ONE)) {
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    /** The ratio {@code numerator / denominator}. */
    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** The ratio of two integers of any size. */
    public static Ratio of(BigInteger numerator, BigInteger denominator) {
        return new Ratio(numerator, denominator);
    }

    /** A decimal with {@code scale} digits after the mark, exactly: {@code decimal(1250, 2)} is 12.50. */
    public static Ratio decimal(BigInteger unscaled, int scale) {
        return new Ratio(unscaled, BigInteger.TEN.pow(scale));
    }

    /** This + other, exactly. */
    public Ratio plus(Ratio other) {
        return new Ratio(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** This - other, exactly. */
    public Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    /** The same size, the other sign. */
    public Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    /** This times other, exactly. */
    public Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * This divided by other, exactly.
     *
     * @throws ArithmeticException if other is zero
     */
    public Ratio dividedBy(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /** -1, 0 or 1. */
    public int signum() {
        return numerator.signum();
    }

    /** Whether the denominator is 1. */
    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
