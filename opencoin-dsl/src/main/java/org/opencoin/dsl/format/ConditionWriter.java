package org.opencoin.dsl.format;

import java.util.List;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.syntax.ConditionSyntax;
import org.opencoin.dsl.syntax.ConditionSyntax.Side;
import org.opencoin.dsl.syntax.Expression;
import org.opencoin.dsl.syntax.Measure;

/** Writes conditions, with parentheses around every "and" inside an "or" and the other way round, so that they read one way. */
final class ConditionWriter {

    private static final List<Integer> COMPARATORS =
            List.of(Sentences.IS_AT_LEAST, Sentences.IS_MORE_THAN, Sentences.IS_AT_MOST, Sentences.IS_LESS_THAN);

    private final Sentence out;
    private final ValueWriter values;

    ConditionWriter(Sentence out) {
        this.out = out;
        this.values = new ValueWriter(out);
    }

    void write(ConditionSyntax condition) {
        if (condition instanceof ConditionSyntax.Any any) {
            joined(any.of(), Sentences.OR);
        } else if (condition instanceof ConditionSyntax.All all) {
            joined(all.of(), Sentences.AND);
        } else if (condition instanceof ConditionSyntax.Not not) {
            out.words(Sentences.NOT);
            part(not.of());
        } else if (condition instanceof ConditionSyntax.Compare compare) {
            expression(compare.left());
            out.words(COMPARATORS.get(compare.comparator().ordinal()));
            expression(compare.right());
        } else {
            fact(condition);
        }
    }

    private void joined(List<ConditionSyntax> parts, int word) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                out.words(word);
            }
            part(parts.get(i));
        }
    }

    private void part(ConditionSyntax part) {
        if (part instanceof ConditionSyntax.Any || part instanceof ConditionSyntax.All) {
            out.add("(");
            write(part);
            out.hug(")");
        } else {
            write(part);
        }
    }

    private void fact(ConditionSyntax condition) {
        if (condition instanceof ConditionSyntax.Lives lives) {
            side(lives.side());
            out.words(lives.inside() ? Sentences.LIVES_IN : Sentences.LIVES_OUTSIDE)
                    .name(lives.zone());
        } else if (condition instanceof ConditionSyntax.HasRole role) {
            side(role.side());
            out.words(role.has() ? Sentences.IS : Sentences.IS_NOT).one(role.role());
        } else if (condition instanceof ConditionSyntax.TakesPlace place) {
            out.words(Sentences.PAYMENT)
                    .words(place.inside() ? Sentences.TAKES_PLACE_IN : Sentences.TAKES_PLACE_OUTSIDE)
                    .name(place.zone());
        } else if (condition instanceof ConditionSyntax.TakesPlaceFrom spell) {
            out.words(Sentences.PAYMENT, Sentences.TAKES_PLACE_FROM)
                    .add(spell.from().toString())
                    .words(Sentences.TO)
                    .add(spell.to().toString());
        } else if (condition instanceof ConditionSyntax.CategoryIs category) {
            out.words(category.in() ? Sentences.CATEGORY_IN : Sentences.CATEGORY_NOT_IN)
                    .name(category.category());
        } else if (condition instanceof ConditionSyntax.FieldIs field) {
            out.name(field.field())
                    .words(field.is() ? Sentences.IS : Sentences.IS_NOT)
                    .exactly(field.value());
        } else {
            throw new IllegalStateException("no words for " + condition.getClass());
        }
    }

    private void side(Side side) {
        out.words(side == Side.PAYER ? Sentences.PAYER : Sentences.PAYEE);
    }

    private void expression(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            values.amount(constant.amount());
        } else if (expression instanceof Measure.Quantity quantity) {
            values.quantity(quantity);
        } else if (expression instanceof Measure.QuantityPer quotient) {
            values.quotient(quotient);
        } else if (expression instanceof Expression.SoFar soFar) {
            new WindowWriter(out).soFar(soFar);
        } else if (expression instanceof Expression.Whole whole) {
            out.number(whole.number());
        } else {
            out.words(factOf(expression));
        }
    }

    private static int factOf(Expression expression) {
        if (expression instanceof Expression.AmountPaid) {
            return Sentences.AMOUNT;
        }
        if (expression instanceof Expression.Price) {
            return Sentences.PRICE;
        }
        if (expression instanceof Expression.EnergyIntensity) {
            return Sentences.ENERGY_INTENSITY;
        }
        boolean energy = ((Expression.Carried) expression).kind() == Expression.Kind.ENERGY;
        return energy ? Sentences.ENERGY : Sentences.EMISSIONS;
    }
}
