package org.opencoin.engine.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/**
 * The one text of an instant, exactly {@code 2026-03-01T10:00:00.000Z}: years 0001 to 9999, milliseconds, UTC, no leap
 * second.
 */
public final class LedgerTime {

    /** 0001-01-01T00:00:00.000Z. */
    public static final long FIRST = -62_135_596_800_000L;

    /** 9999-12-31T23:59:59.999Z. */
    public static final long LAST = 253_402_300_799_999L;

    private static final String SHAPE = "dddd-dd-ddTdd:dd:dd.dddZ";
    private static final long MILLIS_PER_SECOND = 1000;

    private LedgerTime() {}

    /** The instant in milliseconds, or empty when the text is anything but that shape or names no instant. */
    public static OptionalLong parse(String text) {
        if (!hasShape(text)) {
            return OptionalLong.empty();
        }
        try {
            LocalDateTime time = LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10))
                    .atTime(digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19));
            long millis = time.toEpochSecond(ZoneOffset.UTC) * MILLIS_PER_SECOND + digits(text, 20, 23);
            return millis < FIRST ? OptionalLong.empty() : OptionalLong.of(millis);
        } catch (DateTimeException noSuchTime) {
            return OptionalLong.empty();
        }
    }

    /**
     * The text of an instant.
     *
     * @throws IllegalArgumentException if it is before {@link #FIRST} or after {@link #LAST}
     */
    public static String text(long millis) {
        if (millis < FIRST || millis > LAST) {
            throw new IllegalArgumentException("no ledger time: " + millis);
        }
        LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(SHAPE.length());
        append(text, time.getYear(), 4).append('-');
        append(text, time.getMonthValue(), 2).append('-');
        append(text, time.getDayOfMonth(), 2).append('T');
        append(text, time.getHour(), 2).append(':');
        append(text, time.getMinute(), 2).append(':');
        append(text, time.getSecond(), 2).append('.');
        return append(text, Math.floorMod(millis, (int) MILLIS_PER_SECOND), 3)
                .append('Z')
                .toString();
    }

    private static StringBuilder append(StringBuilder text, int number, int digits) {
        int from = text.length();
        text.setLength(from + digits);
        int rest = number;
        for (int i = from + digits - 1; i >= from; i--) {
            text.setCharAt(i, (char) ('0' + rest % 10));
            rest /= 10;
        }
        return text;
    }

    private static boolean hasShape(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char c = text.charAt(i);
            boolean fits = SHAPE.charAt(i) == 'd' ? c >= '0' && c <= '9' : c == SHAPE.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }
}
