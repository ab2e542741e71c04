package org.opencoin.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.Explanation;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.OpenCoin;
import org.opencoin.engine.operation.Grant;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.operation.Update;
import org.opencoin.engine.telling.Suggestion;

/** Whatever is suggested after a refusal was judged: the reference engine accepts the operation changed that way. */
final class SuggestionProperties {

    private static final int OPERATIONS = 50;

    /** A tenth of what {@link ReferenceTest} takes: each suggestion judges a whole history again. */
    private static final int CHARTERS = Math.max(200, Integer.getInteger("opencoin.charters", 2_000) / 10);

    @Test
    void every_suggestion_after_every_refusal_passes_when_it_is_followed() {
        long first = Long.getLong("opencoin.seed", 1);
        Map<String, Long> followed = LongStream.range(first, first + CHARTERS)
                .parallel()
                .boxed()
                .flatMap(seed -> follow(seed).stream())
                .collect(Collectors.groupingBy(Suggestion::kind, TreeMap::new, Collectors.counting()));
        assertThat(followed)
                .containsKeys("amount", "category", "home", "place"); // times are rare: three in 200 charters
        assertThat(followed.values().stream().mapToLong(Long::longValue).sum())
                .as("suggestions followed, %s", followed)
                .isGreaterThan(2L * CHARTERS);
    }

    private static List<Suggestion> follow(long seed) {
        Charter charter = ReferenceTest.charter(seed);
        List<Submission> traffic = RandomTraffic.of(seed, charter.currencies().get(0), OPERATIONS);
        List<Suggestion> followed = new ArrayList<>();
        Explanation[] told = explanations(seed, charter, traffic);
        for (int i = 0; i < told.length; i++) {
            for (Suggestion suggestion : told[i].suggestions()) {
                assertThat(reasons(charter, traffic.subList(0, i + 1), suggestion))
                        .as("seed %d, %s, %s\n%s", seed, traffic.get(i), suggestion, RandomCharter.of(seed))
                        .isEmpty();
                followed.add(suggestion);
            }
        }
        return followed;
    }

    private static Explanation[] explanations(long seed, Charter charter, List<Submission> traffic) {
        try (Ledger ledger = OpenCoin.inMemory(charter)) {
            for (Submission submission : traffic) {
                ledger.submit(submission);
            }
            return ledger.explain(
                            traffic.stream().map(made -> made.operation().id()).toList())
                    .toArray(Explanation[]::new);
        } catch (LedgerException broken) {
            throw new AssertionError("seed " + seed, broken);
        }
    }

    /** Why the last operation of a history is refused when a suggestion is followed. */
    private static Set<String> reasons(Charter charter, List<Submission> history, Suggestion suggestion) {
        ReferenceEngine reference = new ReferenceEngine(charter);
        history.subList(0, history.size() - 1).forEach(made -> reference.submit(made.atMillis(), made.operation()));
        Submission last = history.get(history.size() - 1);
        Operation refused = last.operation();
        if (suggestion instanceof Suggestion.Home home) {
            SortedMap<String, Boolean> zones = new TreeMap<>(homeOf(((Payment) refused).payee(), history));
            zones.put(home.zone(), home.inside());
            String payee = ((Payment) refused).payee();
            reference.submit(last.atMillis(), new Update("moves", payee, Optional.empty(), Optional.of(zones)));
        }
        long at = suggestion instanceof Suggestion.Time time ? time.atMillis() : last.atMillis();
        assertThat(at).isGreaterThanOrEqualTo(last.atMillis());
        return new TreeSet<>(reference.submit(at, changed(refused, suggestion)).reasons());
    }

    private static Operation changed(Operation refused, Suggestion suggestion) {
        if (suggestion instanceof Suggestion.Category category) {
            return ((Payment) refused).inCategory(category.name());
        }
        if (suggestion instanceof Suggestion.Place place) {
            Map<String, Boolean> zones = new TreeMap<>(((Payment) refused).placeZones());
            zones.put(place.zone(), place.inside());
            return ((Payment) refused).at(zones);
        }
        if (suggestion instanceof Suggestion.Field field) {
            Map<String, String> stated = new TreeMap<>(((Payment) refused).fields());
            stated.put(field.name(), field.value());
            return ((Payment) refused).stating(stated);
        }
        return suggestion instanceof Suggestion.Amount amount ? withAmount(refused, amount.minor()) : refused;
    }

    private static Operation withAmount(Operation refused, long minor) {
        if (refused instanceof Issue i) {
            assertThat(minor).isLessThan(i.deposit());
            return new Issue(i.id(), i.member(), i.currency(), i.reserve(), minor, i.chosen());
        }
        if (refused instanceof Redeem r) {
            assertThat(minor).isLessThan(r.amount());
            return new Redeem(r.id(), r.member(), r.currency(), r.reserve(), minor, r.chosen());
        }
        if (refused instanceof Grant g) {
            assertThat(minor).isLessThan(g.amount().orElseThrow());
            return g.withAmount(minor);
        }
        Payment p = (Payment) refused;
        assertThat(minor).isLessThan(p.amount());
        return p.withAmount(minor);
    }

    /** The zones that whoever admitted a member, or changed it last, attested. */
    private static Map<String, Boolean> homeOf(String member, List<Submission> history) {
        Map<String, Boolean> home = new TreeMap<>();
        boolean joined = false;
        for (Submission made : history) {
            if (made.operation() instanceof Join join && join.member().equals(member) && !joined) {
                home = join.zones();
                joined = true;
            } else if (made.operation() instanceof Update update
                    && update.member().equals(member)
                    && update.zones().isPresent()) {
                home = update.zones().get();
            }
        }
        return home;
    }
}
