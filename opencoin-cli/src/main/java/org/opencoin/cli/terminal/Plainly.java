package org.opencoin.cli.terminal;

import java.util.Locale;

/** Text that somebody else wrote, so that it can do nothing to a terminal but be read. */
public final class Plainly {

    private Plainly() {}

    /** The text with every character that isn't seen, but orders about those that are, written as its number. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (commands(point)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /** Controls, line ends among them, and what turns the direction of writing. */
    private static boolean commands(int point) {
        return Character.isISOControl(point)
                || point == 0x2028
                || point == 0x2029
                || (point >= 0x202a && point <= 0x202e)
                || (point >= 0x2066 && point <= 0x2069);
    }
}
