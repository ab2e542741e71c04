package org.opencoin.engine.json;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.engine.operation.SealedFor;
import org.opencoin.engine.operation.Submission;

/** What a line of a file turned out to be. */
public sealed interface Line {

    /** Number of the line in its file, from 1. */
    int number();

    /**
     * An operation.
     *
     * @param submission the operation and its time
     * @param name the member's name, when a {@code join} or {@code update} gives one: kept beside the record, never in it
     * @param sealed what readers of its sealed texts open: kept beside the record too
     */
    record Read(int number, Submission submission, Optional<String> name, SealedFor sealed) implements Line {}

    /**
     * No operation.
     *
     * @param problems everything wrong with the line, in its order; at least one
     */
    record Wrong(int number, List<Diagnostic> problems) implements Line {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }
}
