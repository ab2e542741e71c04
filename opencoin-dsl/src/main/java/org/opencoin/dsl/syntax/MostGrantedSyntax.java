package org.opencoin.dsl.syntax;

import org.opencoin.dsl.source.TextSpan;

/**
 * {@code at most 2 000 PIO per calendar month in all}.
 *
 * @param inAll to everybody together; else to each member
 */
public record MostGrantedSyntax(TextSpan span, Amount maximum, PeriodSyntax period, boolean inAll) implements Node {}
