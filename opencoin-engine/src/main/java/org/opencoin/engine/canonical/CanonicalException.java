package org.opencoin.engine.canonical;

/** Bytes that are not canonical JSON: what is wrong with them, and where. */
public final class CanonicalException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Flaw {
        /** Bytes end before the value does. */
        CUT_SHORT,
        /** There is something after the value. */
        MORE_AFTER_THE_END,
        /** A byte that can't stand here in canonical JSON: white space, {@code null}, a sign, a fraction... */
        UNEXPECTED,
        /** Members out of order, or one name twice. */
        NAMES_OUT_OF_ORDER,
        /** A number with a leading zero or above 2^53 - 1. */
        NUMBER_OUT_OF_RANGE,
        /** A character escaped that must not be, or escaped another way than it must. */
        ESCAPE,
        /** Bytes that aren't UTF-8, lone surrogates included. */
        NOT_UTF8,
        /** A text that isn't in Unicode normal form C. */
        NOT_NFC,
        /** Nested deeper than {@link CanonicalReader#MAX_DEPTH}. */
        TOO_DEEP
    }

    private final Flaw flaw;
    private final int offset;

    CanonicalException(Flaw flaw, int offset) {
        // No stack trace: this says something about bytes, not about the code that read them.
        super(flaw + " at byte " + offset, null, false, false);
        this.flaw = flaw;
        this.offset = offset;
    }

    /** What is wrong. */
    public Flaw flaw() {
        return flaw;
    }

    /** The offending byte, counted from the first byte of the value. */
    public int offset() {
        return offset;
    }
}
