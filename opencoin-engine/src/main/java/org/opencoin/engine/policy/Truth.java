package org.opencoin.engine.policy;

/** What a condition can be: Kleene's three values, least first. */
public enum Truth {
    /** It doesn't hold. */
    FALSE,
    /** A fact it needs is missing. */
    UNKNOWN,
    /** It holds. */
    TRUE;

    /** The truth of a known fact. */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** True when both are, false when one is. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** True when one is, false when both are. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** True and false change places. */
    public Truth not() {
        return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
    }

    /** How a verdict names what a rule saw: {@code yes}, {@code no} or {@code unknown}. */
    public String word() {
        return this == UNKNOWN ? Saw.UNKNOWN : this == TRUE ? "yes" : "no";
    }
}
