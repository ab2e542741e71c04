package org.opencoin.dsl.charter;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Operations of a kind bear signatures: without those of all who are named they have no place in the record. */
public record Signing(Of of, Set<By> by) {

    public Signing {
        by = Collections.unmodifiableSet(new TreeSet<>(by));
    }

    /** Which operations. */
    public enum Of {
        /** All that members do. */
        OPERATIONS,
        /** Payments. */
        PAYMENTS,
        /** Payments of which a part is paid in legal money. */
        PART_PAYMENTS
    }

    /** Who signs. */
    public enum By {
        /** Whoever it is an act of. */
        ACTOR,
        /** Everybody who agrees to it. */
        APPROVERS,
        /** Who pays, if it is a member. */
        PAYER,
        /** Who is paid, if it is a member. */
        PAYEE
    }
}
