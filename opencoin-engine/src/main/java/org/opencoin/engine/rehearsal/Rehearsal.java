package org.opencoin.engine.rehearsal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.CharterTest;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.engine.policy.Policy;

/** The tests of a charter, ready to be run. */
public final class Rehearsal {

    private final Charter charter;
    private final Policy policy;

    private Rehearsal(Charter charter) {
        this.charter = charter;
        this.policy = Policy.of(charter);
    }

    /** The tests of that charter. */
    public static Rehearsal of(Charter charter) {
        return new Rehearsal(charter);
    }

    /** Runs all of them, in the order written. */
    public List<Outcome> run() {
        return charter.tests().stream().map(this::run).toList();
    }

    private Outcome run(CharterTest test) {
        Scene scene = Scene.of(charter, policy, test);
        Optional<Failure> failure = Optional.empty();
        for (CharterTest.Step step : test.steps()) {
            if (failure.isEmpty()) {
                failure = scene.play(step);
            }
        }
        return new Outcome(test, failure, scene.traces().rules());
    }

    /**
     * Which rules the tests that pass exercise. A rule is exercised by a test in which it shows itself, or which would go
     * otherwise without it: a payment on credit that is far from its end needs the credit all the same.
     *
     * @param outcomes what {@link #run} gave
     */
    public Coverage coverage(List<Outcome> outcomes) {
        return new Coverage(charter.currencies().stream()
                .flatMap(currency -> currency.rules().stream())
                .map(rule -> covered(rule, outcomes))
                .toList());
    }

    private Coverage.Covered covered(Rule rule, List<Outcome> outcomes) {
        String id = rule.head().id();
        List<String> seen = passed(outcomes)
                .filter(outcome -> outcome.exercised().contains(id))
                .map(Outcome::name)
                .toList();
        return new Coverage.Covered(rule, seen.isEmpty() ? missed(rule, outcomes) : seen);
    }

    private static Stream<Outcome> passed(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome::passed);
    }

    /** The tests that would go otherwise if the rule were not there. */
    private List<String> missed(Rule rule, List<Outcome> outcomes) {
        String struck = rule.head().id();
        Charter without = FewerRules.of(charter, one -> !one.head().id().equals(struck));
        Policy poorer = Policy.of(without);
        return passed(outcomes)
                .filter(outcome -> changes(outcome.test(), without, poorer))
                .map(Outcome::name)
                .toList();
    }

    private boolean changes(CharterTest test, Charter without, Policy poorer) {
        return !traces(charter, policy, test).agreeWith(traces(without, poorer, test));
    }

    private static Traces traces(Charter charter, Policy policy, CharterTest test) {
        Scene scene = Scene.of(charter, policy, test);
        test.steps().forEach(scene::play);
        return scene.traces();
    }
}
