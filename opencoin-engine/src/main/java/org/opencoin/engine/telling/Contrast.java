package org.opencoin.engine.telling;

import org.opencoin.engine.ledger.Verdict;

/** What two charters make of the same thing. Whoever makes one has had both engines run it. */
public sealed interface Contrast {

    /** A payment that one of both accepts and the other refuses. */
    record Judged(Attempt attempt, Verdict before, Verdict after) implements Contrast {

        /** Whether the old charter accepts it, and the new one refuses it. */
        public boolean refusedNow() {
            return before.allows();
        }
    }

    /** A payment that both accept, and that moves other amounts. */
    record Paid(Attempt attempt, Moved before, Moved after) implements Contrast {}

    /**
     * What a payment moves in all.
     *
     * @param given minor units that leave the payer's account
     * @param received minor units that reach the payee's account
     */
    record Moved(long given, long received) {}

    /** Two runs of the same example. */
    record Run(Worked before, Worked after) implements Contrast {}
}
