package org.opencoin.engine.operation;

import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * Signatures under an operation.
 *
 * @param untilMillis ledger time up to and at which they count; empty for ever
 * @param byMember base64 by the member who signed
 */
public record Signatures(OptionalLong untilMillis, SortedMap<String, String> byMember) {

    /** Nobody's. */
    public static final Signatures NONE = new Signatures(OptionalLong.empty(), Sorted.none());

    public Signatures {
        byMember = Sorted.copy(byMember);
    }

    /** Without an end. */
    public static Signatures of(Map<String, String> byMember) {
        return new Signatures(OptionalLong.empty(), Sorted.copy(byMember));
    }

    /** Whether there is nothing to be written down. */
    public boolean isEmpty() {
        return byMember.isEmpty() && untilMillis.isEmpty();
    }
}
