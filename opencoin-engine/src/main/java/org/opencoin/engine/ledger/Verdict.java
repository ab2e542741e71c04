package org.opencoin.engine.ledger;

import java.util.Comparator;
import java.util.List;

/** How an operation was judged. */
public sealed interface Verdict {

    /** Allowed, and nothing to be said. */
    Verdict ALLOWED = new Allowed(List.of());

    /** The word of the {@code outcome} field. */
    String outcome();

    /** Every reason against it; none when it is allowed. */
    List<Clause> clauses();

    /** Every rule that only advises and that would stand against it; none when it is refused. */
    List<Clause> notices();

    /** Whether it passes. */
    default boolean allows() {
        return this instanceof Allowed;
    }

    /** The verdict those reasons amount to: allowed when there is none. */
    static Verdict of(List<Clause> clauses) {
        return of(clauses, List.of());
    }

    /** The same, with what is noted when nothing stands against it. */
    static Verdict of(List<Clause> clauses, List<Clause> notices) {
        if (!clauses.isEmpty()) {
            return new Refused(clauses);
        }
        return notices.isEmpty() ? ALLOWED : new Allowed(notices);
    }

    private static List<Clause> inOrder(List<Clause> clauses) {
        return clauses.stream().sorted(Comparator.comparing(Clause::code)).toList();
    }

    /**
     * It passes.
     *
     * @param notices in the order of the clauses of a refusal
     */
    record Allowed(List<Clause> notices) implements Verdict {

        /** Puts the notices in order. */
        public Allowed {
            notices = inOrder(notices);
        }

        /** The word of the record. */
        public static final String OUTCOME = "allowed";

        @Override
        public String outcome() {
            return OUTCOME;
        }

        @Override
        public List<Clause> clauses() {
            return List.of();
        }
    }

    /**
     * It doesn't pass.
     *
     * @param clauses every reason, at least one, in the order of their codes and, within a code, as given
     */
    record Refused(List<Clause> clauses) implements Verdict {

        /** When something stands against it. */
        public static final String FORBIDDEN = "forbidden";

        /** When only a rule that allows it is missing. */
        public static final String NOT_ALLOWED = "not-allowed";

        /**
         * Puts the reasons in order.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Refused {
            if (clauses.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
            clauses = inOrder(clauses);
        }

        @Override
        public List<Clause> notices() {
            return List.of();
        }

        /** {@link #NOT_ALLOWED} when no rule allows it and nothing else stands against it, else {@link #FORBIDDEN}. */
        @Override
        public String outcome() {
            boolean onlyNoRule = clauses.stream().allMatch(clause -> clause.code() == ClauseCode.NO_RULE);
            return onlyNoRule ? NOT_ALLOWED : FORBIDDEN;
        }
    }
}
