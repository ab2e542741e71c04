/**
 * What verbs answer, apart from how it is shown: an exit code, text for people, JSON for programs.
 *
 * <p>Verbs build answers, {@link org.opencoin.cli.Main} renders them. Example:
 *
 * <pre>{@code
 * Answer answer = Failure.unreadable("OC6002", "file.missing", "village.coin");
 * int code = answer.exit().code(); // 3
 * }</pre>
 */
@NullMarked
package org.opencoin.cli.answer;

import org.jspecify.annotations.NullMarked;
