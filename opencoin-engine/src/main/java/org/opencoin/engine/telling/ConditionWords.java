package org.opencoin.engine.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Condition.Comparator;
import org.opencoin.dsl.charter.Condition.Expression;
import org.opencoin.engine.ledger.TallyKey;

/** What must be so for a condition to hold, or not to hold: negations are carried down to the facts (De Morgan). */
final class ConditionWords {

    private final Speech speech;

    ConditionWords(Speech speech) {
        this.speech = speech;
    }

    /** {@code the category is not in Fuel}: when the condition is true, or when it is false. */
    String of(Condition condition, boolean holds) {
        if (condition instanceof Condition.AllOf all) {
            return joined(all.conditions(), holds, holds);
        }
        if (condition instanceof Condition.AnyOf any) {
            return joined(any.conditions(), holds, !holds);
        }
        if (condition instanceof Condition.Not not) {
            return of(not.condition(), !holds);
        }
        return condition instanceof Condition.Compare compare ? compare(compare, holds) : fact(condition, holds);
    }

    private String joined(List<Condition> parts, boolean hold, boolean all) {
        List<String> said = new ArrayList<>();
        for (Condition part : parts) {
            String words = of(part, hold);
            said.add(isJoined(part) ? "(" + words + ")" : words);
        }
        return String.join(speech.say(all ? "join.and" : "join.or"), said);
    }

    private static boolean isJoined(Condition condition) {
        return condition instanceof Condition.Not not
                ? isJoined(not.condition())
                : condition instanceof Condition.AllOf || condition instanceof Condition.AnyOf;
    }

    private String fact(Condition condition, boolean holds) {
        String not = holds ? "" : ".not";
        if (condition instanceof Condition.LivesIn lives) {
            return speech.say("condition.lives" + not, side(lives.side()), lives.zone());
        }
        if (condition instanceof Condition.HasRole role) {
            return speech.say("condition.role" + not, side(role.side()), role.role());
        }
        if (condition instanceof Condition.TakesPlaceIn place) {
            return speech.say("condition.place" + not, place.zone());
        }
        if (condition instanceof Condition.TakesPlaceFrom spell) {
            return speech.say(
                    "condition.time" + not, spell.from().toString(), spell.to().toString());
        }
        if (condition instanceof Condition.FieldIs field) {
            return speech.say("condition.field" + not, field.field(), field.value());
        }
        return speech.say("condition.category" + not, ((Condition.CategoryIn) condition).category());
    }

    private String side(Condition.Side side) {
        return speech.say("side." + lower(side));
    }

    private String compare(Condition.Compare compare, boolean holds) {
        Comparator comparator = holds ? compare.comparator() : opposite(compare.comparator());
        boolean turned = isConstant(compare.left()) && !isConstant(compare.right());
        Expression left = turned ? compare.right() : compare.left();
        Expression right = turned ? compare.left() : compare.right();
        String key = "condition." + lower(turned ? mirrored(comparator) : comparator);
        return speech.say(key, expression(left), expression(right));
    }

    private static Comparator opposite(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> Comparator.LESS_THAN;
            case MORE_THAN -> Comparator.AT_MOST;
            case AT_MOST -> Comparator.MORE_THAN;
            case LESS_THAN -> Comparator.AT_LEAST;
        };
    }

    private static Comparator mirrored(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> Comparator.AT_MOST;
            case MORE_THAN -> Comparator.LESS_THAN;
            case AT_MOST -> Comparator.AT_LEAST;
            case LESS_THAN -> Comparator.MORE_THAN;
        };
    }

    private static boolean isConstant(Expression expression) {
        return expression instanceof Expression.Money
                || expression instanceof Expression.Stated
                || expression instanceof Expression.Quantity
                || expression instanceof Expression.Whole;
    }

    private String expression(Expression expression) {
        Figures figures = speech.figures();
        if (expression instanceof Expression.Money money) {
            return figures.amount(money.minor(), money.currency());
        }
        if (expression instanceof Expression.Stated stated) {
            String unit = stated.intensity().unit()
                    + speech.say("unit.per")
                    + stated.intensity().currency();
            return figures.exact(stated.intensity().value()) + " " + unit;
        }
        if (expression instanceof Expression.Quantity quantity) {
            return figures.exact(quantity.value()) + " " + quantity.unit();
        }
        return expression instanceof Expression.Whole whole ? Long.toString(whole.count()) : fact(expression);
    }

    private String fact(Expression expression) {
        if (expression instanceof Expression.QuantityCarried carried) {
            return speech.say("expression.carried." + carried.unit());
        }
        if (expression instanceof Expression.SoFar soFar) {
            return new TallyWords(speech).of(TallyKey.of(soFar.side(), soFar.tally()));
        }
        if (expression instanceof Expression.Price) {
            return speech.say("expression.price");
        }
        boolean amount = expression instanceof Expression.AmountPaid;
        return speech.say(amount ? "expression.amount" : "expression.intensity");
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
