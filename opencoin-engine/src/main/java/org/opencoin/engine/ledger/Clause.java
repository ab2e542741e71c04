package org.opencoin.engine.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One reason why an operation doesn't pass.
 *
 * @param code which reason
 * @param rule id of the rule that says so, if one does
 * @param article number of that rule's article, if it is in one
 * @param saw the values it judged by, by name: amounts ({@code 12.00 PIO}), names, {@code unknown}; never prose
 */
public record Clause(ClauseCode code, Optional<String> rule, Optional<Integer> article, SortedMap<String, String> saw) {

    public Clause {
        saw = Collections.unmodifiableSortedMap(new TreeMap<>(saw));
    }

    /** A reason no rule gives. */
    public static Clause of(ClauseCode code, Map<String, String> saw) {
        return new Clause(code, Optional.empty(), Optional.empty(), new TreeMap<>(saw));
    }

    /** A reason a rule gives. */
    public static Clause of(ClauseCode code, String rule, Optional<Integer> article, Map<String, String> saw) {
        return new Clause(code, Optional.of(rule), article, new TreeMap<>(saw));
    }
}
