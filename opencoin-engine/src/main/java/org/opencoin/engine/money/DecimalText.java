package org.opencoin.engine.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.opencoin.dsl.quantity.Ratio;

/**
 * Decimal text as operations and the journal write it: digits, a point, digits. No sign but a leading {@code -} where
 * negative amounts exist, no grouping, no exponent, ASCII digits only.
 */
public final class DecimalText {

    /** Most digits a quantity has before the point. */
    public static final int QUANTITY_DIGITS = 18;

    /** Most digits a quantity has after the point. */
    public static final int QUANTITY_DECIMALS = 9;

    /** So many digits always fit in a long. */
    private static final int LONG_DIGITS = 18;

    private DecimalText() {}

    /** What a text turned out to be. */
    public sealed interface Reading {}

    /** An amount of 0 or more minor units. */
    public record Amount(long minor) implements Reading {}

    /** A quantity of 0 or more, exactly. */
    public record Quantity(Ratio value) implements Reading {}

    /** Not digits with at most one point between them. */
    public record NotDecimal() implements Reading {}

    /** More digits after the point than {@code most}. */
    public record TooPrecise(int most) implements Reading {}

    /** More than {@link Amounts#LARGEST} minor units, or too many digits before the point. */
    public record TooLarge() implements Reading {}

    /**
     * Reads an amount of 0 or more as people write it: leading zeros and fewer decimals are fine.
     *
     * @param decimals digits after the point of the currency, 0 to 9
     */
    public static Reading readAmount(String text, int decimals) {
        return read(text, decimals, Integer.MAX_VALUE, (digits, scale) -> minor(digits + "0".repeat(decimals - scale)));
    }

    private static Reading minor(String digits) {
        if (digits.length() <= LONG_DIGITS) {
            return new Amount(Long.parseLong(digits));
        }
        long amount = Amounts.exactly(new BigInteger(digits));
        return Amounts.overflows(amount) ? new TooLarge() : new Amount(amount);
    }

    /** Reads a quantity: at most {@value #QUANTITY_DIGITS} digits before and {@value #QUANTITY_DECIMALS} after the point. */
    public static Reading readQuantity(String text) {
        return read(
                text,
                QUANTITY_DECIMALS,
                QUANTITY_DIGITS,
                (digits, scale) -> new Quantity(Ratio.decimal(new BigInteger(digits), scale)));
    }

    /** What digits without their point mean. */
    private interface Meaning {
        Reading of(String digits, int scale);
    }

    private static Reading read(String text, int mostDecimals, int mostDigits, Meaning meaning) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        String part = point < 0 ? "" : text.substring(point + 1);
        if (!isDigits(whole) || (point >= 0 && !isDigits(part))) {
            return new NotDecimal();
        }
        if (part.length() > mostDecimals) {
            return new TooPrecise(mostDecimals);
        }
        String digits = withoutLeadingZeros(whole);
        if (digits.length() > Math.min(mostDigits, 19)) { // 2^63 has 19 digits
            return new TooLarge();
        }
        return meaning.of(digits + part, part.length());
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static String withoutLeadingZeros(String digits) {
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }

    /**
     * The canonical text of an amount: exactly {@code decimals} digits after the point, {@code -} in front when negative.
     *
     * @throws IllegalArgumentException if the amount is {@link Amounts#OVERFLOW}
     */
    public static String write(long minor, int decimals) {
        if (Amounts.overflows(minor)) {
            throw new IllegalArgumentException("an overflow is no amount");
        }
        String digits = Long.toString(Math.abs(minor));
        String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
        int point = padded.length() - decimals;
        String text = decimals == 0 ? padded : padded.substring(0, point) + "." + padded.substring(point);
        return minor < 0 ? "-" + text : text;
    }

    /**
     * Reads back what {@link #write} wrote, and nothing else.
     *
     * @return the amount, or {@link Amounts#OVERFLOW} when the text is not canonical
     */
    public static long readCanonical(String text, int decimals) {
        boolean negative = text.startsWith("-");
        Reading reading = readAmount(negative ? text.substring(1) : text, decimals);
        long magnitude = reading instanceof Amount amount ? amount.minor() : Amounts.OVERFLOW;
        long minor = negative ? Amounts.negated(magnitude) : magnitude;
        boolean same = !Amounts.overflows(minor) && write(minor, decimals).equals(text);
        return same ? minor : Amounts.OVERFLOW;
    }

    /**
     * The canonical text of a quantity: no zero in front but one, none at the end of the decimals.
     *
     * @throws IllegalArgumentException if the value is negative or has no finite decimal form of {@value
     *     #QUANTITY_DECIMALS} digits
     */
    public static String writeQuantity(Ratio value) {
        Ratio scaled = value.times(Ratio.decimal(BigInteger.TEN.pow(QUANTITY_DECIMALS), 0));
        if (!scaled.isWhole() || value.signum() < 0) {
            throw new IllegalArgumentException("no quantity in decimals: " + value);
        }
        return new BigDecimal(scaled.numerator(), QUANTITY_DECIMALS)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** An exact number: in decimals when they end within nine digits, else as a fraction, {@code 10/3}. */
    public static String exact(Ratio value) {
        for (int scale = 0; scale <= QUANTITY_DECIMALS; scale++) {
            Ratio scaled = value.times(Ratio.decimal(BigInteger.TEN.pow(scale), 0));
            if (scaled.isWhole()) {
                return new BigDecimal(scaled.numerator(), scale).toPlainString();
            }
        }
        return value.toString();
    }
}
