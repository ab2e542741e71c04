package org.opencoin.engine.operation;

/**
 * An operation and the ledger time it is submitted at.
 *
 * @param atMillis milliseconds since 1970-01-01T00:00:00Z
 */
public record Submission(long atMillis, Operation operation) {}
