package org.opencoin.dsl.diagnostic;

import org.opencoin.dsl.source.TextSpan;

/**
 * A change a machine can make: put {@code replacement} where {@code span} is.
 *
 * @param span what to take away; empty to insert
 * @param replacement what to put there
 */
public record Fix(TextSpan span, String replacement) {}
