package org.opencoin.engine.rehearsal;

import java.util.Optional;

/**
 * What became of one test.
 *
 * @param name the words in quotes
 * @param line line of the file it begins on
 * @param failure the first expectation that wasn't met; empty when all were
 */
public record Outcome(String name, int line, Optional<Failure> failure) {

    /** Whether everything was as the test says. */
    public boolean passed() {
        return failure.isEmpty();
    }
}
