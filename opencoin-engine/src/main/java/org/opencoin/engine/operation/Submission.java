package org.opencoin.engine.operation;

/**
 * An operation and the ledger time it is submitted at.
 *
 * @param atMillis milliseconds since 1970-01-01T00:00:00Z
 * @param signatures under it
 */
public record Submission(long atMillis, Operation operation, Signatures signatures) {

    /** One that nobody signed. */
    public Submission(long atMillis, Operation operation) {
        this(atMillis, operation, Signatures.NONE);
    }
}
