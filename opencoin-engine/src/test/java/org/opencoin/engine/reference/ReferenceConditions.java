package org.opencoin.engine.reference;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.opencoin.dsl.charter.Category;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Condition.Expression;
import org.opencoin.dsl.charter.Intensity;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.operation.Payment;

/** Kleene's logic over one payment; an empty answer is unknown. */
record ReferenceConditions(
        Charter charter, ReferenceBook book, Payment payment, long now, BiFunction<String, Tally, Long> past) {

    private static final int DAY = 24 * 60 * 60;

    Optional<Boolean> ask(Condition condition) {
        if (condition instanceof Condition.AnyOf any) {
            return any(any.conditions());
        }
        if (condition instanceof Condition.AllOf all) {
            return any(all.conditions().stream()
                            .<Condition>map(Condition.Not::new)
                            .toList())
                    .map(holds -> !holds);
        }
        if (condition instanceof Condition.Not not) {
            return ask(not.condition()).map(holds -> !holds);
        }
        if (condition instanceof Condition.LivesIn lives) {
            return livesIn(account(lives.side()), lives.zone());
        }
        if (condition instanceof Condition.TakesPlaceIn place) {
            return Optional.ofNullable(payment.placeZones().get(place.zone()));
        }
        if (condition instanceof Condition.TakesPlaceFrom spell) {
            int since = since(spell.from(), time());
            return Optional.of(since < since(spell.from(), spell.to()));
        }
        if (condition instanceof Condition.HasRole has) {
            ReferenceBook.Person person = book.people.get(account(has.side()));
            return Optional.of(person != null && person.roles().contains(has.role()));
        }
        if (condition instanceof Condition.FieldIs field) {
            return Optional.ofNullable(payment.fields().get(field.field())).map(field.value()::equals);
        }
        if (condition instanceof Condition.CategoryIn in) {
            return payment.category()
                    .map(name -> path(name).stream().anyMatch(c -> c.name().equals(in.category())));
        }
        return compare((Condition.Compare) condition);
    }

    private LocalTime time() {
        ZoneId zone = charter.currency(payment.currency()).orElseThrow().calendar();
        return Instant.ofEpochMilli(now).atZone(zone).toLocalTime();
    }

    /** Seconds from one time of the day to the next time it is the other. */
    private static int since(LocalTime start, LocalTime end) {
        return Math.floorMod(end.toSecondOfDay() - start.toSecondOfDay(), DAY);
    }

    private Optional<Boolean> any(List<Condition> conditions) {
        List<Optional<Boolean>> answers = conditions.stream().map(this::ask).toList();
        if (answers.contains(Optional.of(true))) {
            return Optional.of(true);
        }
        return answers.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
    }

    private String account(Condition.Side side) {
        return side == Condition.Side.PAYER ? payment.payer() : payment.payee();
    }

    /** A fund is at home everywhere in its charter. */
    private Optional<Boolean> livesIn(String account, String zone) {
        ReferenceBook.Person person = book.people.get(account);
        return person == null
                ? Optional.of(true)
                : Optional.ofNullable(person.zones().get(zone));
    }

    /** The amount, and what its part in legal money is worth. */
    Ratio price() {
        Ratio price = ReferenceArithmetic.whole(payment.amount());
        for (Rule rule : charter.currency(payment.currency()).orElseThrow().rules()) {
            if (rule instanceof Rule.PartPayment part
                    && payment.legal().isPresent()
                    && part.rate().given().equals(payment.legal().get().currency())) {
                return price.plus(part.rate()
                        .minorPerMinor()
                        .times(ReferenceArithmetic.whole(payment.legal().get().minor())));
            }
        }
        return price;
    }

    private Optional<Boolean> compare(Condition.Compare compare) {
        Optional<Ratio> left = value(compare.left());
        Optional<Ratio> right = value(compare.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        int order = left.get().compareTo(right.get());
        return Optional.of(
                switch (compare.comparator()) {
                    case AT_LEAST -> order >= 0;
                    case MORE_THAN -> order > 0;
                    case AT_MOST -> order <= 0;
                    case LESS_THAN -> order < 0;
                });
    }

    private Optional<Ratio> value(Expression expression) {
        if (expression instanceof Expression.AmountPaid) {
            return Optional.of(Ratio.of(payment.amount(), 1));
        }
        if (expression instanceof Expression.Price) {
            return Optional.of(price());
        }
        if (expression instanceof Expression.Money money) {
            return Optional.of(Ratio.of(money.minor(), 1));
        }
        if (expression instanceof Expression.Quantity quantity) {
            return Optional.of(quantity.value());
        }
        if (expression instanceof Expression.QuantityCarried carried) {
            return Optional.ofNullable(payment.quantities().get(carried.unit()));
        }
        if (expression instanceof Expression.Stated stated) {
            return Optional.of(stated.intensity().value());
        }
        if (expression instanceof Expression.SoFar soFar) {
            return Optional.of(Ratio.of(past.apply(account(soFar.side()), soFar.tally()), 1));
        }
        if (expression instanceof Expression.Whole whole) {
            return Optional.of(Ratio.of(whole.count(), 1));
        }
        return intensity(((Expression.EnergyIntensity) expression).unit());
    }

    /** Carried by the payment, else that of its category or the nearest above it. */
    private Optional<Ratio> intensity(String unit) {
        Ratio carried = payment.quantities().get(unit);
        if (carried != null) {
            int decimals = charter.currency(payment.currency()).orElseThrow().decimals();
            return Optional.of(
                    carried.dividedBy(price().dividedBy(Ratio.of(BigInteger.TEN.pow(decimals), BigInteger.ONE))));
        }
        Optional<Ratio> found = Optional.empty();
        for (Category category : payment.category().map(this::path).orElse(List.of())) {
            found = category.intensity()
                    .filter(stated -> stated.unit().equals(unit))
                    .filter(stated -> stated.currency().equals(payment.currency()))
                    .map(Intensity::value)
                    .or(or(found));
        }
        return found;
    }

    private static Supplier<Optional<Ratio>> or(Optional<Ratio> other) {
        return () -> other;
    }

    /** From the root down to the category. */
    private List<Category> path(String name) {
        List<Category> path = new ArrayList<>();
        charter.categories().forEach(root -> walk(root, name, new ArrayList<>(), path));
        return path;
    }

    private static void walk(Category at, String name, List<Category> above, List<Category> found) {
        above.add(at);
        if (at.name().equals(name)) {
            found.addAll(above);
        }
        at.children().forEach(child -> walk(child, name, above, found));
        above.remove(above.size() - 1);
    }
}
