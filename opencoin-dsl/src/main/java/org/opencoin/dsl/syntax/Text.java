package org.opencoin.dsl.syntax;

import org.opencoin.dsl.source.TextSpan;

/**
 * Words in quotes.
 *
 * @param value what stands between the quotes, in NFC, escapes resolved
 */
public record Text(TextSpan span, String value) implements Node {}
