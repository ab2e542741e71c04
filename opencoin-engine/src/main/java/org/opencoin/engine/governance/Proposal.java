package org.opencoin.engine.governance;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.opencoin.engine.operation.CharterText;

/**
 * A charter that somebody proposes.
 *
 * @param id of the operation that proposed it
 * @param atMillis when
 * @param approvals members who agreed since
 */
public record Proposal(String id, CharterText charter, long atMillis, SortedSet<String> approvals) {

    public Proposal {
        approvals = Collections.unmodifiableSortedSet(new TreeSet<>(approvals));
    }

    Proposal approvedBy(String member) {
        SortedSet<String> more = new TreeSet<>(approvals);
        more.add(member);
        return new Proposal(id, charter, atMillis, more);
    }
}
