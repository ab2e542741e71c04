package org.opencoin.engine.journal;

/** Ledger time as entries write it: {@code 2026-03-01T10:00:00.000Z}. In this form, text order is the order of time. */
final class LedgerTime {

    private static final String PATTERN = "0000-00-00T00:00:00.000Z";

    private LedgerTime() {}

    static boolean isWellFormed(String at) {
        if (at.length() != PATTERN.length()) {
            return false;
        }
        for (int i = 0; i < PATTERN.length(); i++) {
            char expected = PATTERN.charAt(i);
            char found = at.charAt(i);
            if (expected == '0' ? found < '0' || found > '9' : found != expected) {
                return false;
            }
        }
        return true;
    }
}
