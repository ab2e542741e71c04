package org.opencoin.engine.ledger;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.opencoin.engine.operation.CharterText;

/**
 * A charter that somebody proposes, while it is neither in force nor closed by another that came into force.
 *
 * @param id of the operation that proposed it
 * @param atMillis when
 * @param approvals members who agreed since
 */
public record Proposal(String id, CharterText charter, long atMillis, SortedSet<String> approvals) {

    public Proposal {
        approvals = Collections.unmodifiableSortedSet(new TreeSet<>(approvals));
    }

    /** The same proposal, agreed to by one more member. */
    public Proposal approvedBy(String member) {
        SortedSet<String> more = new TreeSet<>(approvals);
        more.add(member);
        return new Proposal(id, charter, atMillis, more);
    }
}
