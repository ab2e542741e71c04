package org.opencoin.dsl.internal.phrase;

import org.opencoin.dsl.source.TextSpan;

/**
 * A remark of the writer.
 *
 * @param text from {@code #} on, without trailing blanks
 * @param alone whether nothing else stands on its line
 */
public record Comment(TextSpan span, String text, boolean alone) {}
