package org.opencoin.dsl.syntax;

import org.opencoin.dsl.source.TextSpan;

/** Who a rule speaks of, or a hole. */
public sealed interface PartySyntax extends Node permits PartySyntax.AnyMember, PartySyntax.Named, Hole {

    /** {@code any member}, {@code each member}. */
    record AnyMember(TextSpan span) implements PartySyntax {}

    /** {@code a Shop}, {@code each Shop}, {@code Commons}: a role or a fund. */
    record Named(TextSpan span, Name name) implements PartySyntax {}
}
