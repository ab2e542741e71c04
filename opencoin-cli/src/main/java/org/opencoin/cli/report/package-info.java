/**
 * The longer answers: what a run, an explanation, a list of balances, an audit and a round of tests came to.
 *
 * <p>Values with two renderings each; verbs fill them. Example:
 *
 * <pre>{@code
 * Answer answer = new Held(charter, "2026-03-01T10:00:00.000Z", false, balances);
 * }</pre>
 */
@NullMarked
package org.opencoin.cli.report;

import org.jspecify.annotations.NullMarked;
