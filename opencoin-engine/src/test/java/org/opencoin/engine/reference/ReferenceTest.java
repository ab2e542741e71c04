package org.opencoin.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.Compilation;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.community.Plan;
import org.opencoin.engine.community.Reception;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.ledger.Holding;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.policy.Policy;

/** The engine and the reference judge the same operations under the same charters; a seed names each pair. */
final class ReferenceTest {

    private static final int OPERATIONS = 50;

    /** 2,000 charters; {@code -Dopencoin.charters=20000} asks for more. */
    private static final int CHARTERS = Integer.getInteger("opencoin.charters", 2_000);

    /** Codes whose clauses name rules the specification leaves to the order of judging, or no rule at all. */
    private static final Set<ClauseCode> WITHOUT_RULE = Set.of(
            ClauseCode.NO_RULE,
            ClauseCode.CHOSEN,
            ClauseCode.NOT_REVERSIBLE,
            ClauseCode.NOT_DISPUTABLE,
            ClauseCode.NO_DISPUTE);

    @Test
    void the_engine_and_the_reference_agree_on_every_verdict_and_every_balance() {
        long first = Long.getLong("opencoin.seed", 1);
        List<Outcome> outcomes = LongStream.range(first, first + CHARTERS)
                .parallel()
                .mapToObj(ReferenceTest::outcome)
                .toList();
        assertThat(outcomes.stream().flatMap(outcome -> outcome.difference().stream()))
                .as("disagreements")
                .isEmpty();
        int allowed = outcomes.stream().mapToInt(Outcome::allowed).sum();
        int charged = outcomes.stream().mapToInt(Outcome::steps).sum();
        assertThat(allowed).as("operations that pass, so that states differ").isGreaterThan(CHARTERS * OPERATIONS / 4);
        assertThat(charged).as("steps that charged somebody").isGreaterThan(CHARTERS / 2);
    }

    private record Outcome(int allowed, int steps, Optional<String> difference) {}

    /** A difference ends that charter only: a long run shows them all. */
    private static Outcome outcome(long seed) {
        try {
            return compare(seed);
        } catch (AssertionError | RuntimeException difference) {
            return new Outcome(0, 0, Optional.of("seed " + seed + ": " + difference));
        }
    }

    private static Outcome compare(long seed) {
        Charter charter = charter(seed);
        ReferenceEngine reference = new ReferenceEngine(charter);
        Community community = Community.of(Policy.of(charter));
        int allowed = 0;
        int steps = 0;
        List<Submission> traffic = RandomTraffic.of(seed, charter.currencies().get(0), OPERATIONS);
        community.found(traffic.get(0).atMillis());
        for (Submission submission : traffic) {
            String where = "seed " + seed + ", " + submission + "\n" + RandomCharter.of(seed);
            assertThat(community.receive(submission)).as(where).isInstanceOf(Reception.Fresh.class);
            steps += (int) community.advanceTo(submission.atMillis()).stream()
                    .filter(step -> step.entry().step().total() > 0)
                    .count();
            ReferenceEngine.Decision decision = reference.submit(submission.atMillis(), submission.operation());
            Set<String> expected = decision.reasons();
            Plan plan = community.judge(submission);
            assertThat(said(plan.verdict().clauses())).as(where).isEqualTo(expected);
            assertThat(said(plan.verdict().notices())).as(where).isEqualTo(decision.notices());
            community.apply(plan);
            assertThat(balances(community)).as(where).isEqualTo(reference.book.balances());
            allowed += expected.isEmpty() ? 1 : 0;
        }
        return new Outcome(allowed, steps, Optional.empty());
    }

    static Charter charter(long seed) {
        return charter(seed, RandomCharter.of(seed));
    }

    static Charter charter(long seed, String text) {
        Compilation compilation = Compiler.compile(SourceFile.of("random-" + seed + ".coin", text));
        return compilation
                .charter()
                .orElseThrow(() -> new AssertionError(compilation.diagnostics().stream()
                                .map(d -> d.code() + " " + d)
                                .collect(Collectors.joining("\n"))
                        + "\nseed " + seed + "\n" + text));
    }

    private static Set<String> said(List<Clause> clauses) {
        return clauses.stream().map(ReferenceTest::reason).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String reason(Clause clause) {
        return WITHOUT_RULE.contains(clause.code())
                ? clause.code().text()
                : clause.code().text() + " " + clause.rule().orElse("-");
    }

    static Map<String, Long> balances(Community community) {
        Map<String, Long> balances = new TreeMap<>();
        for (Holding holding : community.balances()) {
            if (holding.amount() != 0) {
                balances.put(holding.account() + " " + holding.currency(), holding.amount());
            }
        }
        return balances;
    }
}
