package org.opencoin.engine.policy;

import java.util.Locale;
import java.util.Set;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Condition.Expression;
import org.opencoin.dsl.charter.Condition.Side;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.ledger.TallyKey;

/** Compiles conditions. */
final class CriterionCompiler {

    private final Policy policy;
    private final Set<Tally> tallies;

    /** @param tallies where to note what conditions ask about the payments before */
    CriterionCompiler(Policy policy, Set<Tally> tallies) {
        this.policy = policy;
        this.tallies = tallies;
    }

    Criterion compile(Condition condition) {
        if (condition instanceof Condition.AnyOf any) {
            return new Criterion.AnyOf(
                    any.conditions().stream().map(this::compile).toList());
        }
        if (condition instanceof Condition.AllOf all) {
            return new Criterion.AllOf(
                    all.conditions().stream().map(this::compile).toList());
        }
        if (condition instanceof Condition.Not not) {
            return new Criterion.Not(compile(not.condition()));
        }
        if (condition instanceof Condition.Compare compare) {
            return compare(compare);
        }
        return fact(condition);
    }

    private Criterion fact(Condition condition) {
        if (condition instanceof Condition.LivesIn lives) {
            int zone = policy.zones().require(lives.zone());
            return new Criterion.LivesIn(lives.side(), zone, key(lives.side()) + ".home." + lives.zone());
        }
        if (condition instanceof Condition.TakesPlaceIn place) {
            return new Criterion.TakesPlaceIn(policy.zones().require(place.zone()), "place." + place.zone());
        }
        if (condition instanceof Condition.TakesPlaceFrom spell) {
            return new Criterion.TakesPlaceFrom(spell);
        }
        if (condition instanceof Condition.HasRole role) {
            int number = policy.roles().require(role.role());
            return new Criterion.HasRole(role.side(), number, key(role.side()) + ".role." + role.role());
        }
        if (condition instanceof Condition.FieldIs field) {
            return new Criterion.FieldIs(field.field(), field.value(), "field." + field.field());
        }
        Condition.CategoryIn in = (Condition.CategoryIn) condition;
        return new Criterion.CategoryIn(policy.below(policy.categories().require(in.category())));
    }

    private static String key(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private Criterion compare(Condition.Compare compare) {
        if (compare.left() instanceof Expression.AmountPaid && compare.right() instanceof Expression.Money money) {
            return new Criterion.AmountIs(compare.comparator(), money.minor(), money.currency());
        }
        return new Criterion.Compares(measure(compare.left()), compare.comparator(), measure(compare.right()));
    }

    private Measure measure(Expression expression) {
        if (expression instanceof Expression.EnergyIntensity intensity) {
            return new Measure.EnergyIntensity(intensity.unit());
        }
        if (expression instanceof Expression.QuantityCarried carried) {
            return new Measure.Carried(carried.unit());
        }
        if (expression instanceof Expression.AmountPaid) {
            return new Measure.AmountPaid();
        }
        if (expression instanceof Expression.Price) {
            return new Measure.Price();
        }
        if (expression instanceof Expression.SoFar soFar) {
            tallies.add(soFar.tally());
            return new Measure.SoFar(
                    soFar.side(),
                    soFar.tally(),
                    TallyKey.of(soFar.side(), soFar.tally()).text());
        }
        return new Measure.Constant(constant(expression));
    }

    private static Ratio constant(Expression expression) {
        if (expression instanceof Expression.Money money) {
            return Ratio.of(money.minor(), 1);
        }
        if (expression instanceof Expression.Whole whole) {
            return Ratio.of(whole.count(), 1);
        }
        if (expression instanceof Expression.Stated stated) {
            return stated.intensity().value();
        }
        return ((Expression.Quantity) expression).value();
    }
}
