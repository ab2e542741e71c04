package org.opencoin.dsl.internal.parse;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.internal.grammar.Sentences.AmountPaidContext;
import org.opencoin.dsl.internal.grammar.Sentences.AmountValueContext;
import org.opencoin.dsl.internal.grammar.Sentences.AtomContext;
import org.opencoin.dsl.internal.grammar.Sentences.CategoryIsContext;
import org.opencoin.dsl.internal.grammar.Sentences.ComparatorContext;
import org.opencoin.dsl.internal.grammar.Sentences.CompareContext;
import org.opencoin.dsl.internal.grammar.Sentences.ConditionContext;
import org.opencoin.dsl.internal.grammar.Sentences.ConjunctionContext;
import org.opencoin.dsl.internal.grammar.Sentences.EmissionsContext;
import org.opencoin.dsl.internal.grammar.Sentences.EnergyContext;
import org.opencoin.dsl.internal.grammar.Sentences.EnergyIntensityContext;
import org.opencoin.dsl.internal.grammar.Sentences.ExpressionContext;
import org.opencoin.dsl.internal.grammar.Sentences.FieldIsContext;
import org.opencoin.dsl.internal.grammar.Sentences.GroupedContext;
import org.opencoin.dsl.internal.grammar.Sentences.HasRoleContext;
import org.opencoin.dsl.internal.grammar.Sentences.LivesContext;
import org.opencoin.dsl.internal.grammar.Sentences.NegationContext;
import org.opencoin.dsl.internal.grammar.Sentences.NumberValueContext;
import org.opencoin.dsl.internal.grammar.Sentences.PriceStatedContext;
import org.opencoin.dsl.internal.grammar.Sentences.QuantityValueContext;
import org.opencoin.dsl.internal.grammar.Sentences.QuotientValueContext;
import org.opencoin.dsl.internal.grammar.Sentences.SideContext;
import org.opencoin.dsl.internal.grammar.Sentences.SoFarContext;
import org.opencoin.dsl.internal.grammar.Sentences.TakesPlaceContext;
import org.opencoin.dsl.internal.grammar.Sentences.TakesPlaceFromContext;
import org.opencoin.dsl.syntax.ConditionSyntax;
import org.opencoin.dsl.syntax.ConditionSyntax.Comparator;
import org.opencoin.dsl.syntax.ConditionSyntax.Side;
import org.opencoin.dsl.syntax.Expression;

/** Builds conditions; parentheses leave no trace but the shape of the tree. */
final class ConditionBuilder {

    private final ValueBuilder values;
    private final WindowBuilder windows;

    ConditionBuilder(ValueBuilder values) {
        this.values = values;
        this.windows = new WindowBuilder(values);
    }

    ConditionSyntax condition(ConditionContext c) {
        List<ConditionSyntax> parts = c.conjunction().stream()
                .map(this::conjunction)
                .flatMap(part -> part instanceof ConditionSyntax.Any any ? any.of().stream() : Stream.of(part))
                .toList();
        return joined(parts, list -> new ConditionSyntax.Any(Spans.of(c), list));
    }

    private ConditionSyntax conjunction(ConjunctionContext c) {
        List<ConditionSyntax> parts = c.negation().stream()
                .map(this::negation)
                .flatMap(part -> part instanceof ConditionSyntax.All all ? all.of().stream() : Stream.of(part))
                .toList();
        return joined(parts, list -> new ConditionSyntax.All(Spans.of(c), list));
    }

    private static ConditionSyntax joined(
            List<ConditionSyntax> parts, Function<List<ConditionSyntax>, ConditionSyntax> join) {
        return parts.size() == 1 ? parts.get(0) : join.apply(parts);
    }

    /** Two times "not" stay two: the tree says what was written. */
    private ConditionSyntax negation(NegationContext n) {
        ConditionSyntax built = atom(n.atom());
        for (int i = 0; i < n.NOT().size(); i++) {
            built = new ConditionSyntax.Not(Spans.of(n), built);
        }
        return built;
    }

    private ConditionSyntax atom(AtomContext atom) {
        if (atom instanceof GroupedContext grouped) {
            return condition(grouped.condition());
        }
        if (atom instanceof LivesContext lives) {
            return new ConditionSyntax.Lives(
                    Spans.of(lives), side(lives.side()), lives.LIVES_IN() != null, values.name(lives.name()));
        }
        if (atom instanceof HasRoleContext role) {
            return new ConditionSyntax.HasRole(
                    Spans.of(role), side(role.side()), role.IS() != null, values.name(role.name()));
        }
        if (atom instanceof TakesPlaceContext place) {
            return new ConditionSyntax.TakesPlace(
                    Spans.of(place), place.TAKES_PLACE_IN() != null, values.name(place.name()));
        }
        if (atom instanceof TakesPlaceFromContext spell) {
            return new ConditionSyntax.TakesPlaceFrom(
                    Spans.of(spell), values.time(spell.TIME(0)), values.time(spell.TIME(1)));
        }
        if (atom instanceof CategoryIsContext category) {
            return new ConditionSyntax.CategoryIs(
                    Spans.of(category), category.CATEGORY_IN() != null, values.name(category.name()));
        }
        if (atom instanceof FieldIsContext field) {
            return new ConditionSyntax.FieldIs(
                    Spans.of(field), values.name(field.name(0)), field.IS() != null, values.name(field.name(1)));
        }
        return compare((CompareContext) atom);
    }

    static Side side(SideContext side) {
        return side.PAYER() != null ? Side.PAYER : Side.PAYEE;
    }

    private ConditionSyntax compare(CompareContext compare) {
        return new ConditionSyntax.Compare(
                Spans.of(compare),
                expression(compare.expression(0)),
                comparator(compare.comparator()),
                expression(compare.expression(1)));
    }

    private static Comparator comparator(ComparatorContext comparator) {
        return switch (comparator.getStart().getType()) {
            case Sentences.IS_AT_LEAST, Sentences.GE -> Comparator.AT_LEAST;
            case Sentences.IS_MORE_THAN, Sentences.GT -> Comparator.MORE_THAN;
            case Sentences.IS_AT_MOST, Sentences.LE -> Comparator.AT_MOST;
            default -> Comparator.LESS_THAN;
        };
    }

    private Expression expression(ExpressionContext e) {
        if (e instanceof AmountPaidContext) {
            return new Expression.AmountPaid(Spans.of(e));
        }
        if (e instanceof PriceStatedContext) {
            return new Expression.Price(Spans.of(e));
        }
        if (e instanceof EnergyIntensityContext) {
            return new Expression.EnergyIntensity(Spans.of(e));
        }
        if (e instanceof EnergyContext) {
            return new Expression.Carried(Spans.of(e), Expression.Kind.ENERGY);
        }
        if (e instanceof EmissionsContext) {
            return new Expression.Carried(Spans.of(e), Expression.Kind.EMISSIONS);
        }
        if (e instanceof QuotientValueContext quotient) {
            return values.quotient(quotient.quotient());
        }
        if (e instanceof QuantityValueContext quantity) {
            return values.quantity(quantity.quantity());
        }
        if (e instanceof SoFarContext soFar) {
            return windows.soFar(soFar.tally());
        }
        if (e instanceof NumberValueContext number) {
            return new Expression.Whole(Spans.of(e), values.number(number.NUMBER()));
        }
        return new Expression.Constant(Spans.of(e), values.amount(((AmountValueContext) e).amount()));
    }
}
