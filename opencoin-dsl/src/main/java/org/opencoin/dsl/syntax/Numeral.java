package org.opencoin.dsl.syntax;

import java.math.BigDecimal;
import org.opencoin.dsl.source.TextSpan;

/**
 * A number, exact.
 *
 * @param raw as written, such as {@code 200 000} or {@code 12,50}
 * @param value its value under the file's language, with as many decimals as were written; a point keeps its hemisphere
 *     elsewhere, so it is never negative
 */
public record Numeral(TextSpan span, String raw, BigDecimal value) implements Node, Count {}
