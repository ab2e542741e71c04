package org.opencoin.dsl.syntax;

import org.opencoin.dsl.source.TextSpan;

/** {@code 2 of Steward}: how many members with which role must agree. */
public record Approvers(TextSpan span, Count count, Name role) implements Node {}
