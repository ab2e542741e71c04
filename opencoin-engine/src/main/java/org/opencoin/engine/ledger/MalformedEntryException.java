package org.opencoin.engine.ledger;

/** Canonical JSON that is no entry: which member is at fault, and how. */
public final class MalformedEntryException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong with the member. */
    public enum Flaw {
        /** It must be there and isn't. */
        MISSING,
        /** It must not be there. */
        UNKNOWN,
        /** It holds another kind of value than it must. */
        OF_ANOTHER_KIND,
        /** Its value is none that can be written there: an amount with other decimals, an unsorted list, an empty one... */
        NOT_AS_WRITTEN,
        /** It says something else than the members beside it: postings that don't balance, a total, an outcome. */
        CONTRADICTS
    }

    private final String member;
    private final Flaw flaw;

    MalformedEntryException(String member, Flaw flaw) {
        // No stack trace: this says something about a line, not about the code that read it.
        super(member + ": " + flaw, null, false, false);
        this.member = member;
        this.flaw = flaw;
    }

    /** The path of the member, such as {@code operation.amount}. */
    public String member() {
        return member;
    }

    /** What is wrong with it. */
    public Flaw flaw() {
        return flaw;
    }
}
