package org.opencoin.dsl.syntax;

import java.util.Optional;
import org.opencoin.dsl.source.TextSpan;

/** What a demurrage rate is of, or a hole. */
public sealed interface BaseSyntax extends Node
        permits BaseSyntax.Whole,
                BaseSyntax.Beyond,
                BaseSyntax.WholeWhenMoreThan,
                BaseSyntax.ChargesAddedBack,
                BaseSyntax.Held,
                BaseSyntax.EachOfItsDays,
                Hole {

    /** {@code of what an account then holds}. */
    record Whole(TextSpan span) implements BaseSyntax {}

    /** {@code of what an account then holds beyond 50 PIO}. */
    record Beyond(TextSpan span, Amount threshold) implements BaseSyntax {}

    /** {@code of all an account then holds when that is more than 50 PIO}. */
    record WholeWhenMoreThan(TextSpan span, Amount threshold) implements BaseSyntax {}

    /** {@code of what an account then holds with the charges of the calendar year added back}. */
    record ChargesAddedBack(TextSpan span, PeriodSyntax period) implements BaseSyntax {}

    /** {@code of what an account held at the end of each of its days}. */
    record EachOfItsDays(TextSpan span) implements BaseSyntax {}

    /**
     * {@code of the money then held for more than 90 days}, or {@code of the face of the money held for more than 90 days}.
     *
     * @param ofFace of what was received, whatever it has melted to
     * @param age empty for money of any age
     */
    record Held(TextSpan span, boolean ofFace, Optional<DurationSyntax> age) implements BaseSyntax {}
}
