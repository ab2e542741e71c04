package org.opencoin.dsl.internal.resolve;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.quantity.Ratio;

/** Exact numbers between the text and the model. */
public final class Numbers {

    private static final int HUNDRED = 100;
    private static final int SHOWN_DIGITS = 6;

    private Numbers() {}

    /** The value of a decimal. */
    static Ratio ratio(BigDecimal value) {
        return value.scale() >= 0
                ? Ratio.decimal(value.unscaledValue(), value.scale())
                : Ratio.of(value.toBigIntegerExact(), BigInteger.ONE);
    }

    /** A number as each language writes it. */
    static Told told(BigDecimal value) {
        String english = value.toPlainString();
        return Told.of(english, english.replace('.', ','));
    }

    /** Minor units as an amount of the currency: {@code 12.50 PIO}. */
    public static Told amount(BigInteger minor, int decimals, String code) {
        String english = new BigDecimal(minor, decimals).toPlainString() + ' ' + code;
        return Told.of(english, english.replace('.', ','));
    }

    /** A part as percents, cut after six digits: {@code 12.5 %}. */
    public static Told percent(Ratio part) {
        Ratio hundredfold = part.times(Ratio.of(HUNDRED, 1));
        BigDecimal value = new BigDecimal(hundredfold.numerator())
                .divide(new BigDecimal(hundredfold.denominator()), SHOWN_DIGITS, RoundingMode.DOWN)
                .stripTrailingZeros();
        String english = value.toPlainString() + " %";
        return Told.of(english, english.replace('.', ','));
    }

    /** The largest whole number not above a ratio that isn't negative. */
    public static BigInteger floor(Ratio ratio) {
        return ratio.numerator().divide(ratio.denominator());
    }
}
