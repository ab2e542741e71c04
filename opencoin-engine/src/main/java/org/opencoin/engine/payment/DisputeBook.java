package org.opencoin.engine.payment;

import java.util.Map;
import java.util.TreeMap;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;

/** The payments that were ever disputed, by their row in memory: few among many. */
final class DisputeBook {

    private final Map<Integer, Dispute> byRow = new TreeMap<>();

    /** How a payment stands. */
    enum Dispute {
        /** Nobody disputed it. */
        NONE,
        /** It is disputed, and nobody has settled that. */
        OPEN,
        /** It was disputed, and that was settled. */
        SETTLED
    }

    Dispute of(int row) {
        return byRow.getOrDefault(row, Dispute.NONE);
    }

    void set(int row, Dispute dispute) {
        byRow.put(row, dispute);
    }

    /** Rows of open disputes, in the order of their payments. */
    Iterable<Integer> open() {
        return byRow.entrySet().stream()
                .filter(entry -> entry.getValue() == Dispute.OPEN)
                .map(Map.Entry::getKey)
                .toList();
    }

    void save(SnapshotWriter out) {
        out.whole(byRow.size());
        byRow.forEach((row, dispute) -> out.whole(row).whole(dispute.ordinal()));
    }

    void load(SnapshotReader in) {
        int count = in.whole();
        for (int i = 0; i < count; i++) {
            int row = in.whole();
            byRow.put(row, Dispute.values()[in.whole()]);
        }
    }
}
