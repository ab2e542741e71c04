package org.opencoin.engine.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.quantity.Ratio;

/** Rounding, by the JDK's decimals. */
final class ReferenceArithmetic {

    /** 2^64: what a fixed-point number counts per minor unit. */
    static final BigInteger FINE = BigInteger.ONE.shiftLeft(64);

    private ReferenceArithmetic() {}

    static long round(Ratio exact, Currency.Rounding rounding) {
        RoundingMode mode = RoundingMode.valueOf(rounding.name());
        return new BigDecimal(exact.numerator())
                .divide(new BigDecimal(exact.denominator()), 0, mode)
                .longValueExact();
    }

    static long floor(Ratio exact) {
        return floorWhole(exact).longValueExact();
    }

    static BigInteger floorWhole(Ratio exact) {
        return new BigDecimal(exact.numerator())
                .divide(new BigDecimal(exact.denominator()), 0, RoundingMode.FLOOR)
                .toBigInteger();
    }

    static Ratio whole(long value) {
        return Ratio.of(value, 1);
    }

    static Ratio fine(BigInteger value) {
        return Ratio.of(value, FINE);
    }

    /** Truncated to 2^-64. */
    static BigInteger toFine(Ratio exact) {
        return floorWhole(exact.times(Ratio.of(FINE, BigInteger.ONE)));
    }
}
