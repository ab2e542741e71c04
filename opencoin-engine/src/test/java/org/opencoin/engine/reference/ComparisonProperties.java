package org.opencoin.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.format.Formatter;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.rehearsal.Comparison;
import org.opencoin.engine.telling.Change;
import org.opencoin.engine.telling.Change.Effect;
import org.opencoin.engine.telling.Contrast;
import org.opencoin.engine.telling.PlainComparison;

/** What is said to have changed between two charters, on charters made at random. */
final class ComparisonProperties {

    private static final int CHARTERS = Math.max(4, Integer.getInteger("opencoin.charters", 2_000) / 500);
    private static final long FIRST = Long.getLong("opencoin.seed", 1);
    private static final List<String> RULES =
            List.of("allow ", "forbid ", "balance ", "payments of ", "credit ", "supply ", "demurrage ", "fee ");

    private static final List<String> CHARGES = List.of("demurrage ", "fee ");

    private static final Map<Effect, Effect> OPPOSITE = Map.of(
            Effect.STRICTER, Effect.LOOSER,
            Effect.LOOSER, Effect.STRICTER,
            Effect.DEARER, Effect.CHEAPER,
            Effect.CHEAPER, Effect.DEARER,
            Effect.OTHER, Effect.OTHER);

    @Test
    void another_order_or_another_language_is_the_same_meaning() {
        LongStream.range(FIRST, FIRST + CHARTERS).parallel().forEach(seed -> {
            String written = RandomCharter.of(seed);
            Charter charter = ReferenceTest.charter(seed, written);
            String french = Formatter.translate(SourceFile.of("random.coin", written), "fr")
                    .text()
                    .orElseThrow();
            for (String other : List.of(ShuffledCharter.of(written, seed), french)) {
                PlainComparison compared = Comparison.of(charter, ReferenceTest.charter(seed, other), "en");
                assertThat(compared.isSame()).as("seed %s%n%s", seed, other).isTrue();
                assertThat(compared.sameWords()).isTrue();
            }
        });
    }

    @Test
    void a_rule_left_out_is_the_only_change_and_goes_the_other_way_when_it_is_put_back() {
        Map<String, Long> seen = new ConcurrentHashMap<>();
        LongStream.range(FIRST, FIRST + CHARTERS).parallel().forEach(seed -> leaveOutEach(RULES, seed, seen));
        assertThat(new TreeMap<>(seen)).containsKeys("LOOSER", "STRICTER");
    }

    @Test
    void a_charge_left_out_is_cheaper_and_dearer_when_it_is_put_back() {
        Map<String, Long> seen = new ConcurrentHashMap<>();
        LongStream.iterate(FIRST, seed -> seed + 1)
                .filter(seed -> charges(RandomCharter.of(seed)))
                .limit(CHARTERS)
                .forEach(seed -> leaveOutEach(CHARGES, seed, seen));
        assertThat(new TreeMap<>(seen)).containsKeys("CHEAPER");
    }

    /** Whether a charge stands in it that it can do without. */
    private static boolean charges(String written) {
        return written.lines()
                .filter(line -> begins(line, CHARGES))
                .anyMatch(line -> without(written, line).isPresent());
    }

    private static void leaveOutEach(List<String> rules, long seed, Map<String, Long> seen) {
        String written = RandomCharter.of(seed);
        Charter whole = ReferenceTest.charter(seed, written);
        for (String rule : written.lines().filter(line -> begins(line, rules)).toList()) {
            without(written, rule).ifPresent(less -> {
                Effect effect = onlyChange(whole, less, seed, rule);
                assertThat(onlyChange(less, whole, seed, rule)).isEqualTo(OPPOSITE.get(effect));
                seen.merge(effect.name(), 1L, Long::sum);
            });
        }
    }

    private static boolean begins(String line, List<String> rules) {
        return rules.stream().anyMatch(line.strip()::startsWith)
                && !line.strip().endsWith("{");
    }

    /** Empty when a charter can't do without that line, has it twice, or goes on with it on the next one. */
    private static Optional<Charter> without(String written, String rule) {
        if (written.lines().filter(rule::equals).count() > 1) {
            return Optional.empty();
        }
        String rest = written.substring(written.indexOf(rule + "\n") + rule.length() + 1);
        String next = rest.lines().findFirst().orElse("").strip();
        if (!begins(next, RULES) && !next.equals("}")) {
            return Optional.empty();
        }
        String less = written.replace(rule + "\n", "");
        return Compiler.compile(SourceFile.of("less.coin", less)).charter();
    }

    private static Effect onlyChange(Charter before, Charter after, long seed, String rule) {
        String where = "seed " + seed + ", " + rule.strip();
        PlainComparison french = Comparison.of(before, after, "fr");
        assertThat(french.isSame()).as(where).isFalse();
        List<PlainComparison.OfChange> changes = french.currencies().get(0).changes();
        assertThat(changes).as(where).hasSize(1);
        assertThat(changes.get(0).effect()).as(where).isNotBlank();
        Change change = changes.get(0).change();
        for (Contrast contrast : change.examples()) {
            if (contrast instanceof Contrast.Judged judged) {
                assertThat(judged.before().allows())
                        .as(where)
                        .isNotEqualTo(judged.after().allows());
                if (change.effect() != Effect.OTHER) {
                    assertThat(judged.refusedNow()).as(where).isEqualTo(change.effect() == Effect.STRICTER);
                }
            }
            if (contrast instanceof Contrast.Run run) {
                assertThat(run.before()).as(where).isNotEqualTo(run.after());
            }
        }
        return change.effect();
    }
}
