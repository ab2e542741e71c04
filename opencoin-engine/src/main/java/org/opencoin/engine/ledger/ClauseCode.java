package org.opencoin.engine.ledger;

import java.util.Optional;

/** Why an operation doesn't pass, in the order in which clauses are listed ({@code spec/operations.md}, 4.2). */
public enum ClauseCode {
    /** No rule allows it. */
    NO_RULE("no-rule"),
    /** A {@code forbid} applies. */
    FORBIDDEN("forbidden"),
    /** A {@code forbid} needs a fact nobody gave. */
    FACT_MISSING("fact-missing"),
    /** A part of the price is paid in legal money, and no rule lets this payment do so. */
    NO_PART("no-part"),
    /** Less of the price is paid in the currency itself than a rule asks. */
    PART("part"),
    /** Too few signers of the fund agree. */
    APPROVALS("approvals"),
    /** A fee goes to a chosen member, and none is named or the wrong one. */
    CHOSEN("chosen"),
    /** The account that pays would end below its floor. */
    CREDIT("credit"),
    /** The account that receives would end above its ceiling. */
    CEILING("ceiling"),
    /** The payer's payments of the period would exceed their limit. */
    PAYMENTS("payments"),
    /** The payer would pay more often than their limit. */
    COUNT("count"),
    /** It was granted already. */
    GRANTED("granted"),
    /** More would be granted than a rule lets. */
    ALLOWANCE("allowance"),
    /** Units outstanding would exceed their limit. */
    SUPPLY("supply"),
    /** The reserve holds less than must be paid out. */
    RESERVE("reserve"),
    /** The conversion yields less than one minor unit. */
    NOTHING("nothing"),
    /** An amount or balance would leave 63 bits. */
    OVERFLOW("overflow"),
    /** The payment can't be reversed, or not any more. */
    NOT_REVERSIBLE("not-reversible"),
    /** The member already is one. */
    MEMBER_EXISTS("member-exists"),
    /** A member chooses somebody whom the charter doesn't let that member choose. */
    CHOICE("choice"),
    /** A member who takes part has left. */
    LEFT("left"),
    /** A member can't leave while holding that, or owing it. */
    LEAVING("leaving"),
    /** The payment can't be disputed, or not any more. */
    NOT_DISPUTABLE("not-disputable"),
    /** No dispute on the payment is open. */
    NO_DISPUTE("no-dispute"),
    /** There is no key, or no recovery, that this could change. */
    KEY("key"),
    /** The charter lets nobody change it so, or not yet. */
    AMENDMENT("amendment"),
    /** The charter proposed has no place for what somebody holds or is. */
    UPGRADE("upgrade");

    private final String text;

    ClauseCode(String text) {
        this.text = text;
    }

    /** As the record writes it. */
    public String text() {
        return text;
    }

    /** The code a text stands for. */
    public static Optional<ClauseCode> parse(String text) {
        for (ClauseCode code : values()) {
            if (code.text.equals(text)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}
