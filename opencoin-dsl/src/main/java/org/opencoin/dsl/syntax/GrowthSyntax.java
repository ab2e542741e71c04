package org.opencoin.dsl.syntax;

import org.opencoin.dsl.source.TextSpan;

/**
 * {@code growing by 1/182 % of the money per member every 182.625 days from 2017-03-08}.
 *
 * @param every {@code every ... days} or {@code hours}, days with decimals too
 */
public record GrowthSyntax(TextSpan span, Rate rate, ScheduleSyntax every) implements Node {}
