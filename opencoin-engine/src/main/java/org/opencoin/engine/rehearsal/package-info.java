/**
 * Runs the {@code test} blocks of a charter, and the examples with which it is described ({@link
 * org.opencoin.engine.rehearsal.Description}), each on a community of its own, in memory. A reader (L6): the command line and
 * embedders call it; nothing it does reaches a ledger.
 *
 * <p>A test begins at 12:00 of the charter's calendar on 2026-01-01, the first day of the first whole month, unless it says
 * {@code on}. What it gives is issued outside the rules, with its full backing in the reserve that redeems it (else in the
 * one that it is issued against), rounded up to what the reserve's money can pay; a reserve whose content the test gives
 * holds exactly that. Time passes from the start of the test: after {@code 1 month passes} twice it is start + 2 months.
 *
 * <pre>{@code
 * for (Outcome outcome : Rehearsal.of(charter).run()) {
 *     System.out.println(outcome.name() + " " + outcome.passed());
 * }
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.rehearsal;
