package org.opencoin.dsl.internal.check;

import java.util.Map;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.charter.Window;

/** Which windows hold all that others hold, whenever one looks. */
final class Windows {

    /** The most days that a period has, and one more: a window of so many days reaches behind its start on every calendar. */
    private static final Map<Period, Integer> DAYS_BEYOND = Map.of(
            Period.DAY, 2,
            Period.WEEK, 8,
            Period.MONTH, 32,
            Period.QUARTER, 93,
            Period.HALF_YEAR, 185,
            Period.YEAR, 367);

    /** The same in months. */
    private static final Map<Period, Integer> MONTHS_BEYOND = Map.of(
            Period.DAY, 1,
            Period.WEEK, 1,
            Period.MONTH, 2,
            Period.QUARTER, 4,
            Period.HALF_YEAR, 7,
            Period.YEAR, 13);

    private Windows() {}

    /** Whether all that was paid in one is also in the longer one; false where that isn't certain. */
    static boolean contains(Window longer, Window shorter) {
        if (longer instanceof Window.Calendar outer) {
            return shorter instanceof Window.Calendar inner && contains(outer.period(), inner.period());
        }
        Span length = ((Window.Rolling) longer).length();
        return shorter instanceof Window.Calendar inner
                ? reachesBehind(length, inner.period())
                : isLonger(length, ((Window.Rolling) shorter).length());
    }

    /** Weeks lie across the ends of months; every other period is made of whole shorter ones. */
    private static boolean contains(Period longer, Period shorter) {
        return longer.compareTo(shorter) > 0
                && (shorter != Period.WEEK)
                && (longer != Period.WEEK || shorter == Period.DAY);
    }

    private static boolean reachesBehind(Span length, Period period) {
        if (length instanceof Span.Days days) {
            return days.count() >= DAYS_BEYOND.getOrDefault(period, Integer.MAX_VALUE);
        }
        return length instanceof Span.Months months
                && months.count() >= MONTHS_BEYOND.getOrDefault(period, Integer.MAX_VALUE);
    }

    private static boolean isLonger(Span length, Span other) {
        if (length instanceof Span.Days days) {
            return other instanceof Span.Days fewer && days.count() > fewer.count();
        }
        if (length instanceof Span.Months months) {
            return other instanceof Span.Months fewer && months.count() > fewer.count();
        }
        return other instanceof Span.Hours fewer && ((Span.Hours) length).count() > fewer.count();
    }
}
