package org.opencoin.dsl.charter;

/** What is added up, or counted, over the payments of a window. */
public enum Tallied {
    /** The amounts of the payments somebody made. */
    AMOUNT_PAID(true, true, false),
    /** The amounts of the payments somebody got. */
    AMOUNT_RECEIVED(true, false, true),
    /** Both. */
    AMOUNT_EXCHANGED(true, true, true),
    /** How many payments somebody made. */
    PAYMENTS_MADE(false, true, false),
    /** How many payments somebody got. */
    PAYMENTS_RECEIVED(false, false, true),
    /** How many members somebody paid, each counted once. */
    MEMBERS_PAID(false, true, false),
    /** How many members paid somebody, each counted once. */
    MEMBERS_WHO_PAID(false, false, true),
    /** How many members somebody paid or was paid by, each counted once. */
    MEMBERS_EXCHANGED_WITH(false, true, true),
    /** What somebody still owes of the debts older than that time, receipts having cleared the oldest first. */
    DEBT(true, false, false);

    private final boolean amount;
    private final boolean ofPayer;
    private final boolean ofPayee;

    Tallied(boolean amount, boolean ofPayer, boolean ofPayee) {
        this.amount = amount;
        this.ofPayer = ofPayer;
        this.ofPayee = ofPayee;
    }

    /** Whether it is in minor units of the currency; else it is a number. */
    public boolean isAmount() {
        return amount;
    }

    /** Whether it is a number of members, who count once however often they pay. */
    public boolean isOfMembers() {
        return this == MEMBERS_PAID || this == MEMBERS_WHO_PAID || this == MEMBERS_EXCHANGED_WITH;
    }

    /** Whether a payment counts for who made it. */
    public boolean isOfPayer() {
        return ofPayer;
    }

    /** Whether a payment counts for who got it. */
    public boolean isOfPayee() {
        return ofPayee;
    }
}
