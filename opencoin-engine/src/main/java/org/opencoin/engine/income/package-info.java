/**
 * Income: units that come to members without a payment, by {@code spec/meanings.md}: dividends at instants of the calendar
 * (M11), grants that are asked for and those that funds pay at instants of the calendar (M17).
 *
 * <p>One {@link org.opencoin.engine.income.GrantBook} per currency remembers what was granted, as far as its rules ask; {@link
 * org.opencoin.engine.income.GrantJudge} judges what is asked for.
 *
 * <p>One {@link org.opencoin.engine.income.IncomeBook} per currency pays dividends. Its only state is when each dividend falls due next:
 * who receives and how much is read at the step. The community does it after the demurrage of the same instant.
 *
 * <p>One {@link org.opencoin.engine.income.StandingGrantBook} per currency pays what funds give at instants of the calendar, after
 * the dividends of the same instant.
 *
 * <pre>{@code
 * for (long due = book.nextDue(); due <= until; due = book.nextDue()) {
 *     List<DoneStep> steps = book.step(due);
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.income;
