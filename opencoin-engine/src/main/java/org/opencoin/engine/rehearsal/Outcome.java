package org.opencoin.engine.rehearsal;

import java.util.Optional;
import java.util.Set;
import org.opencoin.dsl.charter.CharterTest;

/**
 * What became of one test.
 *
 * @param test of the charter
 * @param failure the first expectation that wasn't met; empty when all were
 * @param exercised ids of the rules that showed themselves: they let something pass, refused it, were just met, or charged
 */
public record Outcome(CharterTest test, Optional<Failure> failure, Set<String> exercised) {

    public Outcome {
        exercised = Set.copyOf(exercised);
    }

    /** The words in quotes, with the number of the row for a row of a table. */
    public String name() {
        return test.title();
    }

    /** Line of the file it begins on. */
    public int line() {
        return test.line();
    }

    /** The payment of a row of a table; empty for a test without a table. */
    public Optional<CharterTest.Pays> payment() {
        return test.row() == 0
                ? Optional.empty()
                : test.steps().stream()
                        .filter(CharterTest.Pays.class::isInstance)
                        .map(CharterTest.Pays.class::cast)
                        .reduce((earlier, later) -> later);
    }

    /** Whether everything was as the test says. */
    public boolean passed() {
        return failure.isEmpty();
    }
}
