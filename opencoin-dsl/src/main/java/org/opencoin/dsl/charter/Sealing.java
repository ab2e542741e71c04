package org.opencoin.dsl.charter;

import java.util.List;

/**
 * A text that an operation may bring and the record doesn't hold: it is sealed to its readers, and the record holds a
 * commitment to it.
 *
 * @param name unique in the charter
 * @param of what it is said of
 * @param parties which parties of a payment read it, each once; none for what members state of themselves, which the
 *     member it is about always reads
 * @param roles whose holders read it, sorted, each once
 */
public record Sealing(String name, Of of, List<Reader> parties, List<String> roles) {

    public Sealing {
        parties = List.copyOf(parties);
        roles = List.copyOf(roles);
    }

    /** What brings it. */
    public enum Of {
        /** A payment. */
        PAYMENTS,
        /** A member, on joining or later. */
        MEMBERS
    }

    /** A party of a payment. */
    public enum Reader {
        /** Who pays, if it is a member. */
        PAYER,
        /** Who is paid, if it is a member. */
        PAYEE
    }
}
