package org.opencoin.engine.policy;

/**
 * What a decision looks at, each time it looks.
 *
 * @param rules that it goes through
 * @param conditions in those, one for each comparison, role, zone, category, field or time of the day
 * @param facts looked up: roles, homes and choices of members
 * @param windows looked up: what an account has behind it over one of them
 * @param clauses of the longest refusal
 */
public record Cost(long rules, long conditions, long facts, long windows, long clauses) {

    static final Cost NOTHING = new Cost(0, 0, 0, 0, 0);

    static Cost ofFacts(long facts) {
        return new Cost(0, 0, facts, 0, 0);
    }

    static Cost ofWindows(long windows) {
        return new Cost(0, 0, 0, windows, 0);
    }

    static Cost ofClauses(long clauses) {
        return new Cost(0, 0, 0, 0, clauses);
    }

    static Cost ofRules(long rules) {
        return new Cost(rules, 0, 0, 0, 0);
    }

    static Cost ofConditions(long conditions) {
        return new Cost(0, conditions, 0, 0, 0);
    }

    Cost plus(Cost other) {
        return new Cost(
                rules + other.rules,
                conditions + other.conditions,
                facts + other.facts,
                windows + other.windows,
                clauses + other.clauses);
    }

    Cost times(long count) {
        return new Cost(rules * count, conditions * count, facts * count, windows * count, clauses * count);
    }

    /** What covers both, figure by figure. */
    Cost or(Cost other) {
        return new Cost(
                Math.max(rules, other.rules),
                Math.max(conditions, other.conditions),
                Math.max(facts, other.facts),
                Math.max(windows, other.windows),
                Math.max(clauses, other.clauses));
    }
}
