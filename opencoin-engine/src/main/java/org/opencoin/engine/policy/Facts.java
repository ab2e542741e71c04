package org.opencoin.engine.policy;

/**
 * What rules may know of members, by dense number. The port between rules and the books that keep facts.
 *
 * <p>Standing accounts have negative numbers and are never asked about: a fund holds no role and is at home everywhere.
 */
public interface Facts {

    /** How many members ever joined; their numbers are those below. */
    int members();

    /** Whether a member has left: no rule speaks of one who has, and none of their roles counts. */
    boolean hasLeft(int member);

    /** Whether a member holds a role. */
    boolean holds(int member, int role);

    /** Whether a member lives in a zone; unknown when it was never attested. */
    Truth livesIn(int member, int zone);

    /** When a member joined, in ledger time. */
    long joinedAt(int member);

    /** Whom a member chose in a role, whether the choice stands or not; {@link Names#NONE} for nobody. */
    int chosen(int member, int role);

    /** The opaque id of a member. */
    String id(int member);
}
