package org.opencoin.engine;

import java.util.List;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.operation.Flaw;
import org.opencoin.engine.operation.SignatureFlaw;

/** What becomes of a submission. */
public sealed interface Answer {

    /**
     * It was judged, and the entry that says so is durable.
     *
     * @param number of the entry
     * @param entry operation, verdict, postings
     * @param repeated whether it was decided before: then nothing was written now
     */
    record Judged(long number, Entry.OperationEntry entry, boolean repeated) implements Answer {

        /** How it was judged. */
        public Verdict verdict() {
            return entry.verdict();
        }
    }

    /** It has no place in the record; nothing was written. */
    sealed interface Rejected extends Answer {}

    /** Its id was used with other content. */
    record IdReused(String id) implements Rejected {}

    /**
     * Its time is before the last entry's.
     *
     * @param atMillis of the submission
     * @param lastMillis of the last entry, or of the submission before it in its batch
     */
    record TooEarly(long atMillis, long lastMillis) implements Rejected {}

    /** An amendment comes before it in its batch: what follows may be judged by another charter, and comes in another one. */
    record AfterAmendment() implements Rejected {}

    /**
     * It lacks signatures that the charter asks for, or bears some that don't hold.
     *
     * @param flaws all of them, at least one
     */
    record Unsigned(List<SignatureFlaw> flaws) implements Rejected {
        public Unsigned {
            flaws = List.copyOf(flaws);
        }
    }

    /**
     * It is no operation of this community; nothing was written.
     *
     * @param flaws all of them, at least one
     */
    record Invalid(List<Flaw> flaws) implements Answer {
        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }
}
