/**
 * Verdicts as sentences, in the words of the charter: the only place where they are written, for programs and for the
 * command line alike.
 *
 * <p>What is told is told to the one who asked for the operation: it never gives a number of another member's account.
 * Programs get it from {@link org.opencoin.engine.Explanation}:
 *
 * <pre>{@code
 * Told told = ledger.explain("op-6").orElseThrow().told("en", ledger.names());
 * System.out.println(told.text()); // op-6: refused. m1 (Awa) pays m3 (Garage of the bridge) 30.00 ACO for Fuel. ...
 * }</pre>
 */
@NullMarked
package org.opencoin.engine.telling;

import org.jspecify.annotations.NullMarked;
