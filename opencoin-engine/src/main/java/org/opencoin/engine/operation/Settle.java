package org.opencoin.engine.operation;

import java.util.List;

/**
 * A dispute ends.
 *
 * @param of id of the disputed payment
 * @param upheld whether the payment is undone
 * @param approvals members who settle it so, sorted, each once
 */
public record Settle(String id, String of, boolean upheld, List<String> approvals) implements Operation {

    /** The word of a dispute that is upheld. */
    public static final String UPHELD = "upheld";

    /** The word of a dispute that is dismissed. */
    public static final String DISMISSED = "dismissed";

    public Settle {
        approvals = Sorted.once(approvals);
    }

    /** The word of the outcome. */
    public String outcome() {
        return upheld ? UPHELD : DISMISSED;
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.settle(this);
    }
}
