package org.opencoin.engine.rehearsal;

import java.util.List;
import org.opencoin.dsl.charter.Rule;

/**
 * Which rules of a charter its tests exercise.
 *
 * @param rules every rule, currency by currency, in the order of the normal form
 */
public record Coverage(List<Covered> rules) {

    private static final int WHOLE = 100;

    public Coverage {
        rules = List.copyOf(rules);
    }

    /**
     * A rule, and the tests that exercise it.
     *
     * @param rule of the charter
     * @param tests names of tests that pass, in the order written; none for a rule that no test exercises
     */
    public record Covered(Rule rule, List<String> tests) {

        public Covered {
            tests = List.copyOf(tests);
        }

        /** Whether a test exercises it. */
        public boolean exercised() {
            return !tests.isEmpty();
        }
    }

    /** How many rules are exercised. */
    public long exercised() {
        return rules.stream().filter(Covered::exercised).count();
    }

    /** Whether at least that percentage of the rules is exercised; always, when there is no rule. */
    public boolean reaches(int percent) {
        return exercised() * WHOLE >= (long) percent * rules.size();
    }
}
