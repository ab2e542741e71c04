package org.opencoin.dsl.syntax;

import org.opencoin.dsl.source.TextSpan;

/**
 * A name as written, in NFC, without quotes and without the article or contraction before it.
 *
 * @param text never empty; may be a plural of a declared name
 */
public record Name(TextSpan span, String text) implements Node {}
