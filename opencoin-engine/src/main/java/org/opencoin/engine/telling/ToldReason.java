package org.opencoin.engine.telling;

import java.util.List;
import java.util.Optional;

/**
 * One clause in sentences.
 *
 * @param against what stands against the operation, without a full stop
 * @param rule the rule as a sentence of the language, if one says it
 * @param passes a condition: what would make this clause pass, all else equal
 * @param alternative whether another clause of the kind may pass in its place: rules that might have allowed it
 * @param details the article in its own words, the rule, what it saw and what would pass, a line each
 */
public record ToldReason(
        String against, Optional<String> rule, String passes, boolean alternative, List<String> details) {

    public ToldReason {
        details = List.copyOf(details);
    }

    /** What stands against it, with its full stop; an id at the beginning stays as it is. */
    String sentence() {
        return against + ".";
    }
}
