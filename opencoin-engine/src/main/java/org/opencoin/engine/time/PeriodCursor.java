package org.opencoin.engine.time;

import java.time.LocalDate;
import org.opencoin.dsl.charter.Period;

/**
 * Tells which period an instant is in, at the price of two comparisons while instants stay in the same one. It remembers
 * the last period asked for, so it belongs to one thread; what it answers depends on the instant alone.
 */
public final class PeriodCursor {

    private final WallClock clock;
    private final Period period;
    private long start = 1;
    private long end;
    private long number;

    private PeriodCursor(WallClock clock, Period period) {
        this.clock = clock;
        this.period = period;
    }

    /** A cursor over the periods of a calendar. */
    public static PeriodCursor over(WallClock clock, Period period) {
        return new PeriodCursor(clock, period);
    }

    /** The length of its periods. */
    public Period period() {
        return period;
    }

    /** The number of the period an instant is in: consecutive for consecutive periods. */
    public long number(long millis) {
        seek(millis);
        return number;
    }

    /** The first instant of the period an instant is in. */
    public long start(long millis) {
        seek(millis);
        return start;
    }

    /** The first instant after {@code millis} at which a period begins. */
    public long end(long millis) {
        seek(millis);
        return end;
    }

    private void seek(long millis) {
        if (millis < start || millis >= end) {
            LocalDate first = clock.firstDay(period, millis);
            start = clock.startOf(first);
            end = clock.nextStart(period, millis);
            number = WallClock.number(period, first);
        }
    }
}
