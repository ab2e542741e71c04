package org.opencoin.dsl.syntax;

import org.opencoin.dsl.source.TextSpan;

/** From whom to whom payments of a rule go. */
public sealed interface Route extends Node {

    /** {@code between any members}. */
    record BetweenMembers(TextSpan span) implements Route {}

    /** {@code between anyone, funds included}. */
    record BetweenAnyone(TextSpan span) implements Route {}

    /** {@code from Commons to any member}. */
    record FromTo(TextSpan span, PartySyntax from, PartySyntax to) implements Route {}
}
