/**
 * Demurrage and levies: what falls due, when, for whom, and how much, by {@code spec/time-and-demurrage.md}.
 *
 * <p>One {@link org.opencoin.engine.melting.MeltingBook} per currency. Each line of the charter that melts money is a
 * {@code Line} with its own columns: charges so far, exact rests, lots, clocks. Scheduled lines look at every member at
 * each step; lines by inactivity have an index by due time, made again from the columns when a state is restored. Funds,
 * reserves and the system's accounts never melt. A {@link org.opencoin.engine.melting.LevyBook} beside it takes levies.
 *
 * <pre>{@code
 * for (long due = book.nextDue(now); due <= until; due = book.nextDue(due)) {
 *     List<DoneStep> steps = book.step(due);
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.melting;
