package org.opencoin.engine.payment;

import org.opencoin.dsl.charter.Tallied;

/** One thing tallied for every account over payments that come into a window and leave it. */
interface AccountTally {

    /** An empty tally of that. */
    static AccountTally of(Tallied what) {
        return what.isOfMembers() ? new PartnerTally(what) : new SumTally(what);
    }

    /** What has come together for an account. */
    long get(int account);

    /** A payment came in. */
    void enter(int payer, int payee, long amount);

    /** A payment left, or was undone. */
    void leave(int payer, int payee, long amount);
}
