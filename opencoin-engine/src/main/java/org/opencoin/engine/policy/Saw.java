package org.opencoin.engine.policy;

import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.ledger.Decimals;
import org.opencoin.engine.money.DecimalText;

/**
 * The values a rule judged by, by name, as {@code spec/verdicts.md} lists them. Never prose, and never another member's
 * balance.
 */
public final class Saw {

    /** The value of a fact nobody gave. */
    public static final String UNKNOWN = "unknown";

    private final Decimals decimals;
    private final SortedMap<String, String> values = new TreeMap<>();

    /** Nothing seen yet. */
    public Saw(Decimals decimals) {
        this.decimals = decimals;
    }

    /** A name, or a word. */
    public Saw text(String key, String value) {
        values.put(key, value);
        return this;
    }

    /** An amount with its currency. */
    public Saw amount(String key, long minor, String currency) {
        return text(key, decimals.words(minor, currency));
    }

    /** So many minor units of a currency: an amount, or an exact number where they aren't whole. */
    Saw worth(String key, Ratio minor, CurrencyPolicy rules) {
        return minor.denominator().equals(BigInteger.ONE) && minor.numerator().bitLength() < Long.SIZE
                ? amount(key, minor.numerator().longValueExact(), rules.code())
                : quantity(key, minor.times(Ratio.decimal(BigInteger.ONE, rules.decimals())), rules.code());
    }

    /** Names joined by a comma, {@code none} when there are none. */
    public Saw names(String key, List<String> names) {
        return text(key, names.isEmpty() ? "none" : String.join(", ", names));
    }

    /** An exact number with its unit: in decimals when they end within nine digits, else as a fraction. */
    public Saw quantity(String key, Ratio value, String unit) {
        return text(key, DecimalText.exact(value) + " " + unit);
    }

    /** What was seen so far, sorted by name. */
    public SortedMap<String, String> values() {
        return values;
    }
}
