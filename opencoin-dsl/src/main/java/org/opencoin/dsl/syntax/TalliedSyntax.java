package org.opencoin.dsl.syntax;

/** What is added up, or counted, over the payments of a window. */
public enum TalliedSyntax {
    AMOUNT_PAID,
    AMOUNT_RECEIVED,
    AMOUNT_EXCHANGED,
    PAYMENTS_MADE,
    PAYMENTS_RECEIVED,
    MEMBERS_PAID,
    MEMBERS_WHO_PAID,
    MEMBERS_EXCHANGED_WITH,
    DEBT
}
