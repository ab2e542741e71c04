package org.opencoin.engine.rehearsal;

import java.time.LocalDateTime;
import org.opencoin.dsl.charter.Span;
import org.opencoin.engine.time.WallClock;

/** What time it is in a test: an anchor, and all that passed since, added at once so that months don't wear off. */
final class TestClock {

    private static final LocalDateTime USUAL_START = LocalDateTime.of(2026, 1, 1, 12, 0);

    private final WallClock calendar;
    private long anchor;
    private long months;
    private long days;
    private long hours;

    TestClock(WallClock calendar, LocalDateTime start) {
        this.calendar = calendar;
        this.anchor = calendar.at(start);
    }

    /** When a test starts that doesn't say when. */
    static LocalDateTime usualStart() {
        return USUAL_START;
    }

    long now() {
        long afterMonths = calendar.nth(anchor, new Span.Months(1), months);
        long afterDays = calendar.nth(afterMonths, new Span.Days(1), days);
        return calendar.nth(afterDays, new Span.Hours(1), hours);
    }

    void pass(Span span) {
        if (span instanceof Span.Months more) {
            months += more.count();
        } else if (span instanceof Span.Days more) {
            days += more.count();
        } else if (span instanceof Span.Hours more) {
            hours += more.count();
        }
    }

    /** Goes to a time; false, and nothing changes, when it is over. */
    boolean reach(LocalDateTime until) {
        long instant = calendar.at(until);
        if (instant < now()) {
            return false;
        }
        anchor = instant;
        months = 0;
        days = 0;
        hours = 0;
        return true;
    }
}
