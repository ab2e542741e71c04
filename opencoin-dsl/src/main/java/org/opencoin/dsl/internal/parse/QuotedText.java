package org.opencoin.dsl.internal.parse;

import java.text.Normalizer;

/** What stands between quotes. */
final class QuotedText {

    private QuotedText() {}

    /** Without quotes, escapes resolved, in NFC; blanks inside guillemets belong to them. */
    static String of(String raw) {
        char open = raw.charAt(0);
        boolean closed = raw.length() > 1 && raw.charAt(raw.length() - 1) == closing(open);
        String inner = raw.substring(1, closed ? raw.length() - 1 : raw.length());
        String text = open == '"' ? unescaped(inner) : inner.strip().replaceAll("^\\h+|\\h+$", "");
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static char closing(char open) {
        return switch (open) {
            case '«' -> '»';
            case '“' -> '”';
            default -> '"';
        };
    }

    private static String unescaped(String inner) {
        return inner.replaceAll("\\\\(.)", "$1");
    }
}
