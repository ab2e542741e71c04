/**
 * Income: units that come into being on members' accounts at instants of the calendar, by {@code spec/meanings.md}, M11.
 *
 * <p>One {@link org.opencoin.engine.income.IncomeBook} per currency. Its only state is when each dividend falls due next:
 * who receives and how much is read at the step. The community does it after the demurrage of the same instant.
 *
 * <pre>{@code
 * for (long due = book.nextDue(); due <= until; due = book.nextDue()) {
 *     List<DoneStep> steps = book.step(due);
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.income;
