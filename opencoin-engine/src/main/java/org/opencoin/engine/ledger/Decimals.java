package org.opencoin.engine.ledger;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Reserve;
import org.opencoin.engine.money.DecimalText;

/** How many digits after the point each currency has: those of a charter and those its reserves hold. */
public final class Decimals {

    private final Map<String, Integer> byCurrency;

    private Decimals(Map<String, Integer> byCurrency) {
        this.byCurrency = Map.copyOf(byCurrency);
    }

    /** Those digits, by code. */
    public static Decimals of(Map<String, Integer> byCurrency) {
        return new Decimals(byCurrency);
    }

    /** Those of a charter. */
    public static Decimals of(Charter charter) {
        Map<String, Integer> found = new TreeMap<>();
        for (Currency currency : charter.currencies()) {
            for (Reserve reserve : currency.reserves()) {
                found.putIfAbsent(reserve.currency(), reserve.decimals());
            }
        }
        for (Currency currency : charter.currencies()) {
            found.put(currency.code(), currency.decimals());
        }
        return new Decimals(found);
    }

    /** The digits of a currency, if it is known. */
    public OptionalInt of(String currency) {
        Integer digits = byCurrency.get(currency);
        return digits == null ? OptionalInt.empty() : OptionalInt.of(digits);
    }

    /**
     * The amount with its code: {@code 12.00 PIO}.
     *
     * @throws IllegalArgumentException if the currency is unknown
     */
    public String words(long minor, String currency) {
        return text(minor, currency) + " " + currency;
    }

    /**
     * The amount in canonical decimals: {@code 12.00}.
     *
     * @throws IllegalArgumentException if the currency is unknown
     */
    public String text(long minor, String currency) {
        int digits = of(currency).orElseThrow(() -> new IllegalArgumentException("unknown currency " + currency));
        return DecimalText.write(minor, digits);
    }
}
