package org.opencoin.engine.operation;

/**
 * Why something submitted is no operation of a community.
 *
 * @param kind what is wrong
 * @param name the word it is wrong with, as submitted
 */
public record Flaw(Kind kind, String name) {

    /** What can be wrong. */
    public enum Kind {
        /** An operation's or member's id has another form. */
        NOT_AN_ID,
        /** An amount is not more than 0. */
        NOT_AN_AMOUNT,
        /** A join, or an update of roles, without a role. */
        NO_ROLE,
        /** It would give money that no rule gives: only a rehearsal may. */
        OUTSIDE_THE_RULES,
        /** Payer and payee are one. */
        SAME_PARTIES,
        /** A key that is none. */
        NOT_A_KEY,
        /** A change of a key that lacks one, or brings one that it doesn't need, or approvals. */
        KEY_FORM,

        /** The text of a proposal is no charter, isn't its own normal form, or a file that it names isn't kept. */
        NOT_A_CHARTER,
        /** No such member. */
        UNKNOWN_MEMBER,
        /** No such fund in that currency, or an account nobody pays from or to. */
        UNKNOWN_ACCOUNT,
        /** The charter has no such currency. */
        UNKNOWN_CURRENCY,
        /** No part of a price in the currency may be paid in that money. */
        UNKNOWN_LEGAL,
        /** The currency has no such reserve. */
        UNKNOWN_RESERVE,
        /** The currency has no such grant. */
        UNKNOWN_GRANT,
        /** What a grant needs is missing, or something is said that it doesn't ask. */
        GRANT_FORM,
        /** The charter has no such role. */
        UNKNOWN_ROLE,
        /** The charter has no such zone. */
        UNKNOWN_ZONE,
        /** The charter has no such category. */
        UNKNOWN_CATEGORY,
        /** The charter has no such field of payments. */
        UNKNOWN_FIELD,
        /** The field has no such value. */
        UNKNOWN_VALUE,
        /** The charter has no such sealed text, or not for this kind of operation. */
        UNKNOWN_SEALED,
        /** What stands for a sealed text is no commitment. */
        NOT_A_COMMITMENT
    }
}
