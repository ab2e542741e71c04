package org.opencoin.engine.rehearsal;

import java.util.Optional;
import java.util.Set;

/**
 * What became of one test.
 *
 * @param name the words in quotes
 * @param line line of the file it begins on
 * @param failure the first expectation that wasn't met; empty when all were
 * @param exercised ids of the rules that showed themselves: they let something pass, refused it, were just met, or charged
 */
public record Outcome(String name, int line, Optional<Failure> failure, Set<String> exercised) {

    public Outcome {
        exercised = Set.copyOf(exercised);
    }

    /** Whether everything was as the test says. */
    public boolean passed() {
        return failure.isEmpty();
    }
}
