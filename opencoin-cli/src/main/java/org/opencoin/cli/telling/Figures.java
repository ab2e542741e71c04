package org.opencoin.cli.telling;

import org.opencoin.cli.terminal.Language;
import org.opencoin.engine.ledger.Decimals;

/** Amounts for people: digits in groups of three as charters write them, the decimal mark of the language. */
public final class Figures {

    private final Decimals decimals;
    private final Language language;

    /** Amounts of those currencies, in that language. */
    public Figures(Decimals decimals, Language language) {
        this.decimals = decimals;
        this.language = language;
    }

    /** {@code 1 234.50 PIO}, or {@code 1 234,50 PIO} in French. */
    public String amount(long minor, String currency) {
        return grouped(decimals.text(minor, currency)) + " " + currency;
    }

    /** As JSON has it: {@code 1234.50}. */
    public String plain(long minor, String currency) {
        return decimals.text(minor, currency);
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
