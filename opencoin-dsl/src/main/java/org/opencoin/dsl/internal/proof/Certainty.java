package org.opencoin.dsl.internal.proof;

import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** What is known of a statement when only some facts of a payment are chosen. */
public enum Certainty {
    TRUE,
    FALSE,
    /** All facts are chosen, and one that it needs is missing from the payment. */
    MISSING,
    /** It depends on facts that aren't chosen yet. */
    OPEN;

    static Certainty of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /** False if one is; else open if one is; else missing if one is. */
    static Certainty all(Stream<Certainty> parts) {
        return parts.reduce(TRUE, weaker(FALSE));
    }

    /** True if one is; else open if one is; else missing if one is. */
    static Certainty any(Stream<Certainty> parts) {
        return parts.reduce(FALSE, weaker(TRUE));
    }

    private static BinaryOperator<Certainty> weaker(Certainty decisive) {
        return (one, other) -> {
            for (Certainty first : new Certainty[] {decisive, OPEN, MISSING}) {
                if (one == first || other == first) {
                    return first;
                }
            }
            return one;
        };
    }

    Certainty not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case MISSING, OPEN -> this;
        };
    }
}
