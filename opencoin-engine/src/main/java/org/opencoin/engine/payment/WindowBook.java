package org.opencoin.engine.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.charter.Window;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.time.PeriodCursor;
import org.opencoin.engine.time.WallClock;

/** The windows of one currency over one ring of its payments, which holds the longest of them. */
final class WindowBook {

    /**
     * How far behind its latest place the lower edge of a window may ever go back: less than a day where a month is too
     * short, and twice a day where a zone changes the date.
     */
    static final long MARGIN = 4 * 24 * 3_600_000L;

    private final WallClock clock;
    private PaymentRing ring = new PaymentRing();
    private final Map<Window, WindowTallies> windows = new LinkedHashMap<>();

    WindowBook(WallClock clock) {
        this.clock = clock;
    }

    /** Sees to it that this is tallied. */
    void open(Tally tally) {
        windows.computeIfAbsent(tally.window(), window -> new WindowTallies(ring, edge(window)))
                .open(tally.what());
    }

    private LongUnaryOperator edge(Window window) {
        if (window instanceof Window.Rolling rolling) {
            return at -> clock.minus(at, rolling.length());
        }
        PeriodCursor cursor = PeriodCursor.over(clock, ((Window.Calendar) window).period());
        return at -> cursor.start(at) - 1;
    }

    WindowTallies window(Window window) {
        WindowTallies found = windows.get(window);
        if (found == null) {
            throw new IllegalArgumentException("no rule looks at payments over " + window);
        }
        return found;
    }

    void add(long entry, int payer, int payee, long amount, long atMillis) {
        if (windows.isEmpty()) {
            return;
        }
        long oldest = Long.MAX_VALUE;
        for (WindowTallies window : windows.values()) {
            oldest = Math.min(oldest, window.lower(atMillis));
        }
        ring.append(entry, atMillis, payer, payee, amount);
        windows.values().forEach(WindowTallies::add);
        if (oldest > Long.MIN_VALUE + MARGIN) {
            ring.dropUpTo(oldest - MARGIN);
        }
    }

    /** Takes the payment of an entry out of every window it is in or may come back to. */
    void takeBack(long entry) {
        long place = ring.find(entry);
        if (place < ring.end()) {
            windows.values().forEach(window -> window.takeBack(place));
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
            windows.replaceAll((window, old) -> old.over(ring));
        }
    }
}
