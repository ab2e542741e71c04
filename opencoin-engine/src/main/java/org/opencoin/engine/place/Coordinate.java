package org.opencoin.engine.place;

import java.math.BigDecimal;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Degrees as text, such as {@code 44.7334} or {@code -5.0252}: an optional {@code -}, digits, at most 7 decimals. */
public final class Coordinate {

    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,7})?");
    private static final int DECIMALS = 7;
    private static final int LARGEST_LATITUDE_E7 = 900_000_000;
    private static final int LARGEST_LONGITUDE_E7 = 1_800_000_000;

    private Coordinate() {}

    /** A latitude in 1e-7 degrees, north positive; empty when the text is none between -90 and 90. */
    public static OptionalInt latitude(String text) {
        return parse(text, LARGEST_LATITUDE_E7);
    }

    /** A longitude in 1e-7 degrees, east positive; empty when the text is none between -180 and 180. */
    public static OptionalInt longitude(String text) {
        return parse(text, LARGEST_LONGITUDE_E7);
    }

    private static OptionalInt parse(String text, int largest) {
        if (!DEGREES.matcher(text).matches()) {
            return OptionalInt.empty();
        }
        long e7 = new BigDecimal(text).movePointRight(DECIMALS).longValueExact();
        return Math.abs(e7) <= largest ? OptionalInt.of((int) e7) : OptionalInt.empty();
    }
}
