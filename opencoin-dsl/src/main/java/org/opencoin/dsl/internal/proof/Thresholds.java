package org.opencoin.dsl.internal.proof;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Condition.Comparator;
import org.opencoin.dsl.charter.Condition.Expression;
import org.opencoin.dsl.quantity.Ratio;

/** All that conditions name: categories, and what each measure is compared with. */
final class Thresholds {

    /** The amount of a payment. */
    static final String AMOUNT = "amount";

    /** How the key of an energy intensity begins. */
    static final String INTENSITY = "intensity ";

    /** How the key of what came together before begins. */
    static final String PAST = "past ";

    private final TreeSet<String> categories = new TreeSet<>();
    private final TreeSet<LocalTime> times = new TreeSet<>();
    private final Map<String, TreeSet<Ratio>> byMeasure = new TreeMap<>();

    /** A measure compared with a constant, the measure on the left. */
    record Comparison(String measure, Comparator comparator, Ratio threshold) {}

    void add(Condition condition) {
        if (condition instanceof Condition.CategoryIn in) {
            categories.add(in.category());
        } else if (condition instanceof Condition.TakesPlaceFrom spell) {
            times.addAll(List.of(spell.from(), spell.to()));
        } else if (condition instanceof Condition.Compare compare) {
            comparison(compare).ifPresent(found -> of(found.measure()).add(found.threshold()));
        }
        parts(condition).forEach(this::add);
    }

    /** The conditions that a condition is made of. */
    static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.AnyOf any) {
            return any.conditions();
        }
        if (condition instanceof Condition.AllOf all) {
            return all.conditions();
        }
        return condition instanceof Condition.Not not ? List.of(not.condition()) : List.of();
    }

    TreeSet<Ratio> of(String measure) {
        return byMeasure.computeIfAbsent(measure, none -> new TreeSet<>());
    }

    /** Times of the day at which conditions turn. */
    List<LocalTime> times() {
        return new ArrayList<>(times);
    }

    List<String> categories() {
        return new ArrayList<>(categories);
    }

    /** A comparison of a measure with a constant, whichever stands on the left; empty for any other. */
    static Optional<Comparison> comparison(Condition.Compare compare) {
        Optional<Comparison> asWritten = comparison(compare.left(), compare.comparator(), compare.right());
        return asWritten.isPresent()
                ? asWritten
                : comparison(compare.right(), turned(compare.comparator()), compare.left());
    }

    private static Optional<Comparison> comparison(Expression left, Comparator comparator, Expression right) {
        return measure(left)
                .flatMap(measure -> constant(right).map(value -> new Comparison(measure, comparator, value)));
    }

    private static Optional<String> measure(Expression expression) {
        if (expression instanceof Expression.AmountPaid) {
            return Optional.of(AMOUNT);
        }
        if (expression instanceof Expression.EnergyIntensity intensity) {
            return Optional.of(INTENSITY + intensity.unit());
        }
        if (expression instanceof Expression.SoFar soFar) {
            return Optional.of(PAST + soFar);
        }
        return expression instanceof Expression.QuantityCarried carried
                ? Optional.of("carried " + carried.unit())
                : Optional.empty();
    }

    private static Optional<Ratio> constant(Expression expression) {
        if (expression instanceof Expression.Money money) {
            return Optional.of(Ratio.of(money.minor(), 1));
        }
        if (expression instanceof Expression.Whole whole) {
            return Optional.of(Ratio.of(whole.count(), 1));
        }
        if (expression instanceof Expression.Stated stated) {
            return Optional.of(stated.intensity().value());
        }
        return expression instanceof Expression.Quantity quantity ? Optional.of(quantity.value()) : Optional.empty();
    }

    private static Comparator turned(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> Comparator.AT_MOST;
            case MORE_THAN -> Comparator.LESS_THAN;
            case AT_MOST -> Comparator.AT_LEAST;
            case LESS_THAN -> Comparator.MORE_THAN;
        };
    }
}
