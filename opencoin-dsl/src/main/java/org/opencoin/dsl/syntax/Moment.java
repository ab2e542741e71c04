package org.opencoin.dsl.syntax;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.opencoin.dsl.source.TextSpan;

/** {@code 2026-03-01 at 10:00}: wall-clock time of the charter's calendar, the time left out when none was written. */
public record Moment(TextSpan span, LocalDate date, Optional<LocalTime> time) implements Node {}
