package org.opencoin.engine.community;

import java.util.List;
import org.opencoin.engine.operation.Flaw;
import org.opencoin.engine.operation.SignatureFlaw;

/** What becomes of something submitted, before it is judged. */
public sealed interface Reception {

    /** Never seen: it will be judged. */
    record Fresh() implements Reception {}

    /**
     * The same operation was decided before; the decision stands.
     *
     * @param entry number of the entry that decided it
     */
    record Repeated(long entry) implements Reception {}

    /** The id was used with other content. */
    record IdReused(String id) implements Reception {}

    /**
     * Its time is before the last entry's.
     *
     * @param atMillis of the operation
     * @param lastMillis of the last entry
     */
    record TooEarly(long atMillis, long lastMillis) implements Reception {}

    /** An amendment comes before it in its batch: what follows may be judged by another charter, and comes in another one. */
    record AfterAmendment() implements Reception {}

    /**
     * It lacks signatures that the charter asks for, or bears some that don't hold.
     *
     * @param flaws all of them, at least one
     */
    record Unsigned(List<SignatureFlaw> flaws) implements Reception {
        public Unsigned {
            flaws = List.copyOf(flaws);
        }
    }

    /**
     * It is no operation of this community.
     *
     * @param flaws all of them, at least one
     */
    record Flawed(List<Flaw> flaws) implements Reception {
        public Flawed {
            flaws = List.copyOf(flaws);
        }
    }
}
