package org.opencoin.engine.rehearsal;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.PaymentField;
import org.opencoin.engine.telling.Circumstances;
import org.opencoin.engine.telling.Circumstances.Earlier;

/** The circumstances that conditions can tell apart, the plainest first: one thing differs from the usual, or two do. */
final class Surroundings {

    /** So many payments come before at most. */
    static final long MOST_BEFORE = 60;

    private final List<PaymentField> fields;
    private final Sought sought;
    private final long unit;

    Surroundings(List<PaymentField> fields, Sought sought, long unit) {
        this.fields = List.copyOf(fields);
        this.sought = sought;
        this.unit = unit;
    }

    List<Circumstances> all() {
        List<Circumstances> all = new ArrayList<>();
        for (Optional<Earlier> earlier : earlier()) {
            for (Optional<LocalTime> time : times()) {
                for (SortedMap<String, String> stated : stated()) {
                    all.add(new Circumstances(Optional.empty(), stated, time, earlier));
                }
            }
        }
        return all;
    }

    private List<Optional<LocalTime>> times() {
        return Stream.concat(
                        Stream.of(Optional.<LocalTime>empty()),
                        sought.times().stream().map(Optional::of))
                .toList();
    }

    /** Nothing; each value that is named; and of each field one that isn't. */
    private List<SortedMap<String, String>> stated() {
        List<SortedMap<String, String>> all = new ArrayList<>(List.of(new TreeMap<>()));
        sought.stated().forEach((field, values) -> {
            values.forEach(value -> all.add(new TreeMap<>(Map.of(field, value))));
            unnamed(field, values).ifPresent(value -> all.add(new TreeMap<>(Map.of(field, value))));
        });
        return all;
    }

    private Optional<String> unnamed(String field, SortedSet<String> values) {
        return fields.stream()
                .filter(one -> one.name().equals(field))
                .flatMap(one -> one.values().stream())
                .filter(value -> !values.contains(value))
                .findFirst();
    }

    /** None; one of an amount at, below and above what is asked; as many as are asked, one more and one less. */
    private List<Optional<Earlier>> earlier() {
        Stream<Earlier> sums = near(sought.sums()).mapToObj(sum -> new Earlier(1, sum));
        Stream<Earlier> counts =
                near(sought.counts()).filter(count -> count <= MOST_BEFORE).mapToObj(count -> new Earlier(count, unit));
        return Stream.concat(
                        Stream.of(Optional.<Earlier>empty()),
                        Stream.concat(sums, counts).map(Optional::of))
                .toList();
    }

    private static LongStream near(SortedSet<Long> values) {
        return values.stream()
                .flatMapToLong(value -> LongStream.of(value, value + 1, value - 1))
                .filter(value -> value > 0)
                .distinct();
    }
}
