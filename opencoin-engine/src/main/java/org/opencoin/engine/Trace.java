package org.opencoin.engine;

import java.util.List;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Posting;

/**
 * An entry that concerns a member: its operation names the member or answers one that does, or it moved something on the
 * member's account.
 *
 * @param number of the entry
 * @param written the entry in canonical form, without number and hashes
 * @param moved what the operation moved on the member's account
 * @param charged the member's line of the step's list, as it was written: account, balance before, charge or credit, and
 *     share where members share; none for an operation
 */
public record Trace(long number, Entry entry, JsonObject written, List<Posting> moved, List<String> charged) {

    /** Copies the lists. */
    public Trace {
        moved = List.copyOf(moved);
        charged = List.copyOf(charged);
    }

    /**
     * All that a record holds about a member.
     *
     * @param unread steps whose list isn't beside the record: whether they concern the member can't be said
     */
    public record All(List<Trace> traces, List<Long> unread) {

        /** Copies both. */
        public All {
            traces = List.copyOf(traces);
            unread = List.copyOf(unread);
        }
    }
}
