package org.opencoin.engine.ledger;

import java.util.List;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.operation.CharterText;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Signatures;

/** One line of the journal, without its number and its hashes. */
public sealed interface Entry {

    /** Ledger time, milliseconds since 1970-01-01T00:00:00Z; never earlier than that of the entry before. */
    long atMillis();

    /**
     * The charter in force from here on.
     *
     * @param charter its text and the files it names
     */
    record CharterEntry(long atMillis, CharterText charter) implements Entry {}

    /**
     * An operation, how it was judged and what it moved.
     *
     * @param postings none when it was refused
     */
    record OperationEntry(long atMillis, Operation operation, Signatures signatures, Verdict verdict, Postings postings)
            implements Entry {

        /** One that nobody signed. */
        public OperationEntry(long atMillis, Operation operation, Verdict verdict, Postings postings) {
            this(atMillis, operation, Signatures.NONE, verdict, postings);
        }

        /**
         * Refuses a refusal that moves something.
         *
         * @throws IllegalArgumentException if it does
         */
        public OperationEntry {
            if (!verdict.allows() && !postings.isEmpty()) {
                throw new IllegalArgumentException("refused, and yet it moves " + postings);
            }
        }
    }

    /**
     * A scheduled effect.
     *
     * @param postings what each account that is no member receives, in the step's currency; they sum to the step's total
     *     less what members share, or to minus the total where members receive it; the list is the other side
     */
    record StepEntry(long atMillis, Step step, List<Posting> postings) implements Entry {

        /**
         * Refuses postings that aren't the other side of the total.
         *
         * @throws IllegalArgumentException if they sum to something else, or one is in another currency
         */
        public StepEntry {
            postings = List.copyOf(postings);
            long received =
                    Amounts.sum(postings.stream().mapToLong(Posting::amount).toArray());
            boolean oneCurrency =
                    postings.stream().allMatch(posting -> posting.currency().equals(step.currency()));
            long expected = step.credits() ? Amounts.negated(step.total()) : step.unshared();
            if (received != expected || !oneCurrency) {
                throw new IllegalArgumentException(postings + " aren't the other side of " + step);
            }
        }
    }
}
