package org.opencoin.engine.operation;

/**
 * Why the signatures under an operation give it no place in the record.
 *
 * @param kind what is wrong
 * @param member whose signature it is about; the operation's id when it is about all
 */
public record SignatureFlaw(Kind kind, String member) {

    /** What can be wrong. */
    public enum Kind {
        /** Somebody must sign and didn't. */
        MISSING,
        /** Somebody must sign and has no key. */
        NO_KEY,
        /** The signature isn't that member's over this operation in this ledger. */
        WRONG,
        /** Nobody asks for that member's signature. */
        UNASKED,
        /** The signatures counted up to an instant that is over. */
        LATE
    }
}
