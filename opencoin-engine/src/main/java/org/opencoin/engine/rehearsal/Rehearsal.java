package org.opencoin.engine.rehearsal;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.CharterTest;
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
        return new Outcome(test.name(), test.line(), failure);
    }
}
