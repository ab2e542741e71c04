package org.opencoin.engine.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.opencoin.dsl.charter.Span;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.time.WallClock;

/** The rolling windows of one currency over one ring of its payments, which holds the longest of them. */
final class RollingBook {

    /**
     * How far behind its latest place the lower edge of a window may ever go back: less than a day where a month is too
     * short, and twice a day where a zone changes the date.
     */
    private static final long MARGIN = 4 * 24 * 3_600_000L;

    private final WallClock clock;
    private PaymentRing ring = new PaymentRing();
    private final Map<Span, RollingSums> windows = new LinkedHashMap<>();

    RollingBook(WallClock clock) {
        this.clock = clock;
    }

    /** Sees to it that there are sums over that length. */
    void open(Span length) {
        windows.computeIfAbsent(length, span -> new RollingSums(ring, clock, span));
    }

    RollingSums sums(Span length) {
        RollingSums found = windows.get(length);
        if (found == null) {
            throw new IllegalArgumentException("no rule counts payments over " + length);
        }
        return found;
    }

    void add(long entry, int member, long amount, long atMillis) {
        if (windows.isEmpty()) {
            return;
        }
        long oldest = Long.MAX_VALUE;
        for (RollingSums sums : windows.values()) {
            oldest = Math.min(oldest, sums.lower(atMillis));
        }
        ring.append(entry, atMillis, member, amount);
        windows.values().forEach(sums -> sums.add(member, amount));
        if (oldest > Long.MIN_VALUE + MARGIN) {
            ring.dropUpTo(oldest - MARGIN);
        }
    }

    /** Takes the payment of an entry out of every window it is in or may come back to. */
    void takeBack(long entry) {
        long place = ring.find(entry);
        if (place < ring.end()) {
            windows.values().forEach(sums -> sums.takeBack(place));
            ring.empty(place);
        }
    }

    void save(SnapshotWriter out) {
        if (!windows.isEmpty()) {
            ring.save(out);
        }
    }

    void load(SnapshotReader in) {
        if (!windows.isEmpty()) {
            ring = new PaymentRing();
            ring.load(in);
            windows.replaceAll((span, old) -> new RollingSums(ring, clock, span));
        }
    }
}
