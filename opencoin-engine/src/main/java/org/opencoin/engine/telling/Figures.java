package org.opencoin.engine.telling;

import java.math.BigInteger;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.money.DecimalText;

/** Amounts for people: digits in groups of three as charters write them, the decimal mark of the language. */
public final class Figures {

    private final Decimals decimals;
    private final String mark;

    private Figures(Decimals decimals, String mark) {
        this.decimals = decimals;
        this.mark = mark;
    }

    /** Amounts of a charter's currencies and of those its reserves hold, in {@code en} or {@code fr}. */
    public static Figures of(Charter charter, String language) {
        return new Figures(Decimals.of(charter), Phrases.of(language).say("number.mark"));
    }

    /** {@code 1 234.50 PIO}, or {@code 1 234,50 PIO} in French. */
    public String amount(long minor, String currency) {
        return number(decimals.text(minor, currency)) + " " + currency;
    }

    /** The same without decimals when they are all zero: {@code 100 PIO}, {@code 88.64 PIO}. */
    public String brief(long minor, String currency) {
        String text = decimals.text(minor, currency);
        return number(text.indexOf('.') < 0 ? text : text.replaceFirst("\\.0+$", "")) + " " + currency;
    }

    /** Legal money in a reserve of a currency: {@code 50.00 EUR}. */
    public String held(long minor, String currency, String reserve) {
        return amount(minor, decimals.currencyOf(currency, reserve).orElseThrow());
    }

    /** As JSON has it: {@code 1234.50}. */
    public String plain(long minor, String currency) {
        return decimals.text(minor, currency);
    }

    /** How many minor units make a unit. */
    long minorPerUnit(String currency) {
        return BigInteger.TEN.pow(decimals.of(currency).orElseThrow()).longValueExact();
    }

    /** The minor units of an amount that the record writes: {@code 12.00 PIO}. */
    long minor(String written) {
        int blank = written.indexOf(' ');
        int digits = decimals.of(written.substring(blank + 1)).orElseThrow();
        return DecimalText.readCanonical(written.substring(0, blank), digits);
    }

    /** An exact number: in decimals when they end within nine digits, else as a fraction. */
    public String exact(Ratio value) {
        return number(DecimalText.exact(value));
    }

    /** A decimal for people: grouped, with the mark of the language. A fraction stays as it is. */
    public String number(String decimal) {
        if (decimal.indexOf('/') >= 0) {
            return decimal;
        }
        int point = decimal.indexOf('.');
        String whole = point < 0 ? decimal : decimal.substring(0, point);
        return grouped(whole) + (point < 0 ? "" : mark + decimal.substring(point + 1));
    }

    private static String grouped(String whole) {
        StringBuilder grouped = new StringBuilder(whole);
        int first = whole.startsWith("-") ? 1 : 0;
        for (int at = whole.length() - 3; at > first; at -= 3) {
            grouped.insert(at, ' ');
        }
        return grouped.toString();
    }
}
