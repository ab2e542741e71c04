package org.opencoin.dsl.syntax;

import java.util.Optional;
import org.opencoin.dsl.source.TextSpan;

/** What becomes of a leaver's debt; {@code to decide} in place of it. */
public sealed interface LeaversDebtSyntax extends Node
        permits Hole, LeaversDebtSyntax.Borne, LeaversDebtSyntax.Cleared {

    /** {@code borne by Commons (at most 500 LET)}. */
    record Borne(TextSpan span, Name fund, Optional<Amount> maximum) implements LeaversDebtSyntax {}

    /** {@code to be cleared first}. */
    record Cleared(TextSpan span) implements LeaversDebtSyntax {}
}
