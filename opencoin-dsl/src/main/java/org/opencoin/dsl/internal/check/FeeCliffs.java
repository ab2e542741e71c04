package org.opencoin.dsl.internal.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Condition.Expression;
import org.opencoin.dsl.charter.FeeMeasure;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.internal.resolve.Denomination;
import org.opencoin.dsl.internal.resolve.Numbers;
import org.opencoin.dsl.quantity.Ratio;

/**
 * Where a table of fees steps down: an amount that costs at least one minor unit more than the next larger one. Only tables
 * whose rows ask for the amount alone are looked at, in exact numbers, before any rounding.
 */
record FeeCliffs(FeeMeasure.ByTable table, Denomination money) {

    /** Two amounts next to each other, the larger of which costs less. */
    record Cliff(Told lower, Told lowerFee, Told upper, Told upperFee) {}

    Optional<Cliff> first() {
        boolean plain =
                table.rows().stream().flatMap(row -> row.key().stream()).allMatch(FeeCliffs::asksForAmountAlone);
        return plain ? thresholds().stream().flatMap(this::around).findFirst() : Optional.empty();
    }

    private Stream<Cliff> around(long threshold) {
        return Stream.of(threshold - 1, threshold).filter(lower -> lower > 0).flatMap(lower -> steps(lower).stream());
    }

    private Optional<Cliff> steps(long lower) {
        Optional<FeeMeasure.Row> below = row(lower);
        Optional<FeeMeasure.Row> above = row(lower + 1);
        if (below.isEmpty() || above.isEmpty()) {
            return Optional.empty();
        }
        for (int column = 0; column < table.columns().size(); column++) {
            Ratio less = fee(below.get().cells().get(column), lower);
            Ratio more = fee(above.get().cells().get(column), lower + 1);
            if (less.minus(more).compareTo(Ratio.ONE) >= 0) {
                return Optional.of(new Cliff(told(lower), told(less), told(lower + 1), told(more)));
            }
        }
        return Optional.empty();
    }

    private Told told(long minor) {
        return told(Ratio.of(minor, 1));
    }

    private Told told(Ratio minor) {
        return Numbers.amount(Numbers.floor(minor), money.decimals(), money.code());
    }

    private static Ratio fee(Optional<FeeMeasure> cell, long amount) {
        if (cell.isPresent() && cell.get() instanceof FeeMeasure.Part part) {
            Ratio exact = part.rate().times(Ratio.of(amount, 1));
            Ratio least = max(exact, Ratio.of(part.minimum(), 1));
            return part.maximum().isPresent()
                    ? min(least, Ratio.of(part.maximum().getAsLong(), 1))
                    : least;
        }
        return cell.map(flat -> Ratio.of(((FeeMeasure.Flat) flat).amount(), 1)).orElse(Ratio.ZERO);
    }

    private static Ratio max(Ratio one, Ratio other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Ratio min(Ratio one, Ratio other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** The row for an amount: the first whose key holds, else the one for all that they leave. */
    private Optional<FeeMeasure.Row> row(long amount) {
        return table.rows().stream()
                .filter(row -> row.key().map(key -> holds(key, amount)).orElse(true))
                .findFirst();
    }

    private static boolean holds(Condition key, long amount) {
        if (key instanceof Condition.AllOf all) {
            return all.conditions().stream().allMatch(one -> holds(one, amount));
        }
        if (key instanceof Condition.AnyOf any) {
            return any.conditions().stream().anyMatch(one -> holds(one, amount));
        }
        if (key instanceof Condition.Not not) {
            return !holds(not.condition(), amount);
        }
        Condition.Compare compare = (Condition.Compare) key;
        int order = Long.compare(amount, ((Expression.Money) compare.right()).minor());
        return switch (compare.comparator()) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
        };
    }

    private static boolean asksForAmountAlone(Condition key) {
        if (key instanceof Condition.AllOf all) {
            return all.conditions().stream().allMatch(FeeCliffs::asksForAmountAlone);
        }
        if (key instanceof Condition.AnyOf any) {
            return any.conditions().stream().allMatch(FeeCliffs::asksForAmountAlone);
        }
        if (key instanceof Condition.Not not) {
            return asksForAmountAlone(not.condition());
        }
        return key instanceof Condition.Compare compare
                && compare.left() instanceof Expression.AmountPaid
                && compare.right() instanceof Expression.Money;
    }

    private Set<Long> thresholds() {
        Set<Long> found = new TreeSet<>();
        table.rows().forEach(row -> row.key().ifPresent(key -> collect(key, found)));
        return found;
    }

    private static void collect(Condition key, Set<Long> found) {
        if (key instanceof Condition.Compare compare) {
            found.add(((Expression.Money) compare.right()).minor());
        } else if (key instanceof Condition.Not not) {
            collect(not.condition(), found);
        } else {
            List<Condition> parts =
                    key instanceof Condition.AllOf all ? all.conditions() : ((Condition.AnyOf) key).conditions();
            parts.forEach(part -> collect(part, found));
        }
    }
}
