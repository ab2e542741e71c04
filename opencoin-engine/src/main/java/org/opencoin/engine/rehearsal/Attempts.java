package org.opencoin.engine.rehearsal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Category;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Fund;
import org.opencoin.dsl.charter.Role;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.telling.Attempt;
import org.opencoin.engine.telling.Attempt.Someone;
import org.opencoin.engine.telling.Circumstances;

/** Payments worth trying under a charter: one of each sort that its conditions can tell apart, the plainest first. */
final class Attempts {

    private static final int USUAL_UNITS = 10;
    /** Thresholds and categories of a charter are few; this keeps a hostile one from being searched for ever. */
    private static final long MOST = 20_000;

    private final Charter charter;
    private final Currency currency;
    private final Sought sought;
    private final long unit;

    Attempts(Charter charter, Currency currency, Sought sought) {
        this.charter = charter;
        this.currency = currency;
        this.sought = sought;
        this.unit = BigInteger.TEN.pow(currency.decimals()).longValueExact();
    }

    /** One unit in minor units. */
    long unit() {
        return unit;
    }

    /** Ten units, which no threshold was asked about. */
    long usual() {
        return USUAL_UNITS * unit;
    }

    /** All of them. */
    Stream<Attempt> all() {
        return amounts().flatMap(this::of).limit(MOST);
    }

    /** Those of the usual amount. */
    Stream<Attempt> usualOnes() {
        return of(usual()).limit(MOST);
    }

    private Stream<Attempt> of(long amount) {
        List<Someone> people = people();
        List<Optional<String>> categories = categories();
        List<SortedMap<String, Boolean>> places = places();
        List<SortedMap<String, Ratio>> loads = loads(amount);
        List<Circumstances> around = new Surroundings(charter.fields(), sought, unit).all();
        return around.stream()
                .flatMap(circumstances -> places.stream()
                        .flatMap(place -> loads.stream()
                                .flatMap(load -> categories.stream()
                                        .flatMap(category -> people.stream()
                                                .flatMap(payee -> unlikeFirst(payee, people)
                                                        .filter(payer -> payer.fund()
                                                                        .isEmpty()
                                                                || !payer.fund().equals(payee.fund()))
                                                        .map(payer -> Attempt.of(payer, payee, currency.code(), amount)
                                                                .in(category)
                                                                .at(place)
                                                                .carrying(load)
                                                                .in(circumstances)))))));
    }

    /** A payment between two of different roles reads better. */
    private static Stream<Someone> unlikeFirst(Someone payee, List<Someone> people) {
        return Stream.concat(
                people.stream().filter(payer -> !payer.role().equals(payee.role())),
                people.stream().filter(payer -> payer.role().equals(payee.role())));
    }

    private Stream<Long> amounts() {
        Set<Long> amounts = new LinkedHashSet<>(List.of(usual()));
        for (long threshold : sought.amounts()) {
            amounts.add(threshold);
            amounts.add(threshold + 1);
            amounts.add(threshold - 1);
        }
        return amounts.stream().filter(amount -> amount > 0);
    }

    private List<Someone> people() {
        List<Someone> people = new ArrayList<>();
        for (SortedMap<String, Boolean> home : homes()) {
            charter.roles().stream().map(Role::name).forEach(role -> people.add(Someone.member(role, home)));
        }
        currency.funds().stream().map(Fund::name).forEach(name -> people.add(Someone.fund(name)));
        return people;
    }

    /** Inside all zones that matter, outside all, and in each alone. */
    private List<SortedMap<String, Boolean>> homes() {
        Set<SortedMap<String, Boolean>> homes = new LinkedHashSet<>();
        homes.add(facts(sought.homes(), sought.homes()));
        homes.add(facts(sought.homes(), Set.of()));
        sought.homes().forEach(zone -> homes.add(facts(sought.homes(), Set.of(zone))));
        return List.copyOf(homes);
    }

    private List<SortedMap<String, Boolean>> places() {
        List<SortedMap<String, Boolean>> places = new ArrayList<>(List.of(new TreeMap<>()));
        if (!sought.places().isEmpty()) {
            places.add(facts(sought.places(), Set.of()));
        }
        sought.places().forEach(zone -> places.add(facts(Set.of(zone), Set.of(zone))));
        return places;
    }

    private static SortedMap<String, Boolean> facts(Set<String> zones, Set<String> inside) {
        SortedMap<String, Boolean> facts = new TreeMap<>();
        zones.forEach(zone -> facts.put(zone, inside.contains(zone)));
        return facts;
    }

    /** None, one that no condition names, and each that a condition names. */
    private List<Optional<String>> categories() {
        List<Optional<String>> categories = new ArrayList<>(List.of(Optional.empty()));
        SortedSet<String> named = sought.categories();
        if (!named.isEmpty()) {
            charter.categories().stream()
                    .map(category -> unnamed(category, named))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(name -> categories.add(Optional.of(name)));
        }
        named.forEach(name -> categories.add(Optional.of(name)));
        return categories;
    }

    private static Optional<String> unnamed(Category category, SortedSet<String> named) {
        if (named.contains(category.name())) {
            return Optional.empty();
        }
        return category.children().isEmpty()
                ? Optional.of(category.name())
                : category.children().stream()
                        .map(child -> unnamed(child, named))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private List<SortedMap<String, Ratio>> loads(long amount) {
        List<SortedMap<String, Ratio>> loads = new ArrayList<>(List.of(new TreeMap<>()));
        for (Sought.Carried carried : sought.carried()) {
            Ratio just = carried.perUnit() ? carried.value().times(Ratio.of(amount, unit)) : carried.value();
            for (Ratio quantity : List.of(just, just.plus(Ratio.ONE))) {
                if (isQuantity(quantity)) {
                    SortedMap<String, Ratio> load = new TreeMap<>();
                    load.put(carried.unit(), quantity);
                    loads.add(load);
                }
            }
        }
        return loads;
    }

    /** Operations carry finite decimals only; three places are plenty for an example. */
    private static boolean isQuantity(Ratio quantity) {
        return quantity.times(Ratio.of(1000, 1)).isWhole();
    }
}
