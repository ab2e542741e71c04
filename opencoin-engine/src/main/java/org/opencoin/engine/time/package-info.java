/**
 * Ledger time and the calendar of a charter.
 *
 * <p>An instant is a {@code long}: milliseconds since 1970-01-01T00:00:00Z. Days, months and years begin where a time
 * zone says; nothing here asks the machine what time it is or where it stands. Anybody may call it.
 *
 * <pre>{@code
 * WallClock paris = WallClock.of(ZoneId.of("Europe/Paris"));
 * long at = LedgerTime.parse("2026-03-01T10:00:00.000Z").orElseThrow();
 * long melts = paris.nextStart(Period.MONTH, at);                // 2026-03-31T22:00:00.000Z, midnight in Paris
 * long unused = paris.plus(at, new Span.Months(3));               // 2026-06-01T09:00:00.000Z, 11:00 in Paris as before
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.time;
