package org.opencoin.dsl.syntax;

import java.time.LocalTime;
import java.util.List;
import org.opencoin.dsl.source.TextSpan;

/** When a flow rule applies. */
public sealed interface ConditionSyntax extends Node {

    /** {@code a or b or c}: at least two, none of them an {@code Any}. */
    record Any(TextSpan span, List<ConditionSyntax> of) implements ConditionSyntax {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** {@code a and b and c}: at least two, none of them an {@code All}. */
    record All(TextSpan span, List<ConditionSyntax> of) implements ConditionSyntax {
        public All {
            of = List.copyOf(of);
        }
    }

    /** {@code not a}. */
    record Not(TextSpan span, ConditionSyntax of) implements ConditionSyntax {}

    /** {@code payee lives outside Valley}. */
    record Lives(TextSpan span, Side side, boolean inside, Name zone) implements ConditionSyntax {}

    /** {@code payment takes place in Valley}. */
    record TakesPlace(TextSpan span, boolean inside, Name zone) implements ConditionSyntax {}

    /** {@code payment takes place from 22:00 to 06:00}. */
    record TakesPlaceFrom(TextSpan span, LocalTime from, LocalTime to) implements ConditionSyntax {}

    /** {@code payer is not a Shop}. */
    record HasRole(TextSpan span, Side side, boolean has, Name role) implements ConditionSyntax {}

    /** {@code category is in Fuel}. */
    record CategoryIs(TextSpan span, boolean in, Name category) implements ConditionSyntax {}

    /** {@code Channel is Online}. */
    record FieldIs(TextSpan span, Name field, boolean is, Name value) implements ConditionSyntax {}

    /** {@code amount is more than 100 PIO}. */
    record Compare(TextSpan span, Expression left, Comparator comparator, Expression right)
            implements ConditionSyntax {}

    /** One of the two who deal. */
    enum Side {
        PAYER,
        PAYEE
    }

    /** How two values compare. */
    enum Comparator {
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN
    }
}
