package org.opencoin.dsl.charter;

import java.time.LocalDate;

/** When charges fall due. */
public sealed interface Schedule {

    /** At 00:00 local of the first day of each new period, whole, also for an account opened during the period. */
    record EachPeriod(Period period) implements Schedule {}

    /** At 00:00 local, each {@code days} days counted from {@code from}; the first one is {@code from} + {@code days} days. */
    record EveryDays(int days, LocalDate from) implements Schedule {}

    /**
     * Each {@code hours} hours that pass, counted from 00:00 local of {@code from}; the first time {@code hours} hours after.
     */
    record EveryHours(int hours, LocalDate from) implements Schedule {}

    /**
     * When an account has paid nobody for {@code span}.
     *
     * <p>The clock of an account starts at the latest of: its last outgoing payment, the last instant its balance became
     * positive, its last charge, its holder's joining. The charge falls at that start + {@code span}, same local wall time.
     */
    record AfterInactivity(Span span) implements Schedule {}
}
