package org.opencoin.engine.rehearsal;

import java.time.LocalTime;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Condition.Expression;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Intensity;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.quantity.Ratio;

/** What the conditions of a currency look at: payments that differ in nothing of it are judged alike. */
final class Sought {

    private final SortedSet<String> homes = new TreeSet<>();
    private final SortedSet<String> places = new TreeSet<>();
    private final SortedSet<String> categories = new TreeSet<>();
    private final SortedSet<Long> amounts = new TreeSet<>();
    private final SortedSet<Carried> carried = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> stated = new TreeMap<>();
    private final SortedSet<LocalTime> times = new TreeSet<>();
    private final SortedSet<Long> sums = new TreeSet<>();
    private final SortedSet<Long> counts = new TreeSet<>();

    /**
     * A quantity near which verdicts may change.
     *
     * @param value of the quantity, or of the quantity per unit of money
     * @param perUnit which of both
     */
    record Carried(String unit, Ratio value, boolean perUnit) implements Comparable<Carried> {
        @Override
        public int compareTo(Carried other) {
            int units = unit.compareTo(other.unit);
            int values = units != 0 ? units : value.compareTo(other.value);
            return values != 0 ? values : Boolean.compare(perUnit, other.perUnit);
        }
    }

    /** That of all rules of a currency. */
    static Sought by(Currency currency) {
        Sought sought = new Sought();
        for (Rule rule : currency.rules()) {
            if (rule instanceof Rule.Flow flow) {
                flow.when().ifPresent(sought::look);
            }
        }
        return sought;
    }

    /** That of one rule. */
    static Sought by(Rule rule) {
        Sought sought = new Sought();
        if (rule instanceof Rule.Flow flow) {
            flow.when().ifPresent(sought::look);
        } else if (rule instanceof Rule.PaymentFee fee) {
            fee.each().forEach(one -> one.when().ifPresent(sought::look));
        }
        return sought;
    }

    /** The same, but for the amounts of another. */
    Sought withAmountsOf(Sought other) {
        Sought mixed = new Sought().and(this);
        mixed.amounts.clear();
        mixed.amounts.addAll(other.amounts);
        return mixed;
    }

    /** That of all rules of a currency, those that say what payments cost among them. */
    static Sought withFees(Currency currency) {
        return currency.rules().stream().map(Sought::by).reduce(new Sought(), Sought::and);
    }

    /** This and that of another charter. */
    Sought and(Sought other) {
        Sought both = new Sought();
        for (Sought one : new Sought[] {this, other}) {
            both.homes.addAll(one.homes);
            both.places.addAll(one.places);
            both.categories.addAll(one.categories);
            both.amounts.addAll(one.amounts);
            both.carried.addAll(one.carried);
            one.stated.forEach((field, values) -> both.states(field).addAll(values));
            both.times.addAll(one.times);
            both.sums.addAll(one.sums);
            both.counts.addAll(one.counts);
        }
        return both;
    }

    private void look(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            all.conditions().forEach(this::look);
        } else if (condition instanceof Condition.AnyOf any) {
            any.conditions().forEach(this::look);
        } else if (condition instanceof Condition.Not not) {
            look(not.condition());
        } else if (condition instanceof Condition.LivesIn lives) {
            homes.add(lives.zone());
        } else if (condition instanceof Condition.TakesPlaceIn place) {
            places.add(place.zone());
        } else if (condition instanceof Condition.CategoryIn in) {
            categories.add(in.category());
        } else if (condition instanceof Condition.FieldIs field) {
            states(field.field()).add(field.value());
        } else if (condition instanceof Condition.TakesPlaceFrom time) {
            times.addAll(List.of(time.from(), time.to()));
        } else if (condition instanceof Condition.Compare compare) {
            boolean soFar = compare.left() instanceof Expression.SoFar || compare.right() instanceof Expression.SoFar;
            Stream.of(compare.left(), compare.right()).forEach(soFar ? this::lookBack : this::look);
        }
    }

    private SortedSet<String> states(String field) {
        return stated.computeIfAbsent(field, any -> new TreeSet<>());
    }

    private void lookBack(Expression expression) {
        if (expression instanceof Expression.Money money) {
            sums.add(money.minor());
        } else if (expression instanceof Expression.Whole whole) {
            counts.add(whole.count());
        }
    }

    private void look(Expression expression) {
        if (expression instanceof Expression.Money money) {
            amounts.add(money.minor());
        } else if (expression instanceof Expression.Stated stated) {
            Intensity intensity = stated.intensity();
            carried.add(new Carried(intensity.unit(), intensity.value(), true));
        } else if (expression instanceof Expression.Quantity quantity) {
            carried.add(new Carried(quantity.unit(), quantity.value(), false));
        }
    }

    /** Zones in which somebody may have to live. */
    SortedSet<String> homes() {
        return homes;
    }

    /** Zones in which a payment may have to take place. */
    SortedSet<String> places() {
        return places;
    }

    /** Categories named. */
    SortedSet<String> categories() {
        return categories;
    }

    /** Amounts that payments are compared with, in minor units. */
    SortedSet<Long> amounts() {
        return amounts;
    }

    /** Quantities that payments are compared with. */
    SortedSet<Carried> carried() {
        return carried;
    }

    /** Values of fields that are named, by field. */
    SortedMap<String, SortedSet<String>> stated() {
        return stated;
    }

    /** Times of the day at which verdicts may change. */
    SortedSet<LocalTime> times() {
        return times;
    }

    /** Amounts with which what came before is compared, in minor units. */
    SortedSet<Long> sums() {
        return sums;
    }

    /** Numbers with which it is compared. */
    SortedSet<Long> counts() {
        return counts;
    }
}
