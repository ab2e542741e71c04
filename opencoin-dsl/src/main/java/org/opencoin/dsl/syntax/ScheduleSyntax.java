package org.opencoin.dsl.syntax;

import java.time.LocalDate;
import org.opencoin.dsl.source.TextSpan;

/** When charges fall due, or a hole. */
public sealed interface ScheduleSyntax extends Node
        permits ScheduleSyntax.EachPeriod,
                ScheduleSyntax.EveryDays,
                ScheduleSyntax.EveryHours,
                ScheduleSyntax.AfterInactivity,
                Hole {

    /** {@code on the 1st of each month}, {@code at the start of each day}. */
    record EachPeriod(TextSpan span, PeriodSyntax period) implements ScheduleSyntax {}

    /** {@code every 30 days from 2026-01-01}. */
    record EveryDays(TextSpan span, Numeral days, LocalDate from) implements ScheduleSyntax {}

    /** {@code every 12 hours from 2026-01-01}. */
    record EveryHours(TextSpan span, Numeral hours, LocalDate from) implements ScheduleSyntax {}

    /** {@code after 3 months without paying anybody}. */
    record AfterInactivity(TextSpan span, DurationSyntax duration) implements ScheduleSyntax {}
}
