package org.opencoin.cli.telling;

import org.opencoin.cli.terminal.Language;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Reserve;
import org.opencoin.engine.ledger.Decimals;

/** Amounts for people: digits in groups of three as charters write them, the decimal mark of the language. */
public final class Figures {

    private final Charter charter;
    private final Decimals decimals;
    private final Language language;

    /** Amounts of a charter's currencies and of those its reserves hold, in that language. */
    public Figures(Charter charter, Language language) {
        this.charter = charter;
        this.decimals = Decimals.of(charter);
        this.language = language;
    }

    /** {@code 1 234.50 PIO}, or {@code 1 234,50 PIO} in French. */
    public String amount(long minor, String currency) {
        return grouped(decimals.text(minor, currency)) + " " + currency;
    }

    /** Legal money in a reserve: {@code 50.00 EUR}. */
    public String held(long minor, String currency, String reserve) {
        return amount(minor, legal(currency, reserve));
    }

    /** The code of what a reserve of a currency holds. */
    public String legal(String currency, String reserve) {
        return charter.currency(currency).stream()
                .flatMap(found -> found.reserves().stream())
                .filter(found -> found.name().equals(reserve))
                .map(Reserve::currency)
                .findFirst()
                .orElseThrow();
    }

    /** As JSON has it: {@code 1234.50}. */
    public String plain(long minor, String currency) {
        return decimals.text(minor, currency);
    }

    /** A decimal for people: grouped, with the mark of the language. */
    public String number(String decimal) {
        return grouped(decimal);
    }

    /** Groups the digits before the mark, from the right. */
    String grouped(String decimal) {
        int mark = decimal.indexOf('.');
        String whole = mark < 0 ? decimal : decimal.substring(0, mark);
        StringBuilder grouped = new StringBuilder(whole);
        int first = whole.startsWith("-") ? 1 : 0;
        for (int at = whole.length() - 3; at > first; at -= 3) {
            grouped.insert(at, ' ');
        }
        return mark < 0 ? grouped.toString() : grouped + mark() + decimal.substring(mark + 1);
    }

    private String mark() {
        return language == Language.FR ? "," : ".";
    }
}
