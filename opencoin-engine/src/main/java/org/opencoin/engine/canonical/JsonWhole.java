package org.opencoin.engine.canonical;

/**
 * A whole number from 0 to 2^53 - 1, the range every JSON reader holds exactly.
 *
 * @param value the number
 */
public record JsonWhole(long value) implements Json {

    /** 2^53 - 1. */
    public static final long MAX = (1L << 53) - 1;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the number is negative or above {@link #MAX}
     */
    public JsonWhole {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException("not a whole number from 0 to 2^53 - 1: " + value);
        }
    }
}
