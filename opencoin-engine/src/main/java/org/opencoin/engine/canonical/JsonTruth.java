package org.opencoin.engine.canonical;

/** {@code true} or {@code false}. */
public enum JsonTruth implements Json {
    /** {@code true}. */
    TRUE,
    /** {@code false}. */
    FALSE;

    /** The value as JSON. */
    public static JsonTruth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The value as Java. */
    public boolean value() {
        return this == TRUE;
    }
}
