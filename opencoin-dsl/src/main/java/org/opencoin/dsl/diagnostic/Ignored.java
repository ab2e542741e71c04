package org.opencoin.dsl.diagnostic;

import org.opencoin.dsl.source.TextSpan;

/**
 * A finding that the charter asks not to be told.
 *
 * @param finding what was found
 * @param reason why it is accepted, in the writer's words
 * @param by where that is written
 */
public record Ignored(Diagnostic finding, String reason, TextSpan by) {}
