package org.opencoin.engine.telling;

import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.charter.Rule;

/**
 * A rule that two charters don't have in common.
 *
 * @param before as the old charter has it; empty for a rule that is new
 * @param after as the new charter has it; empty for a rule that is gone
 * @param effect which way it goes, where that is certain of the rule taken by itself
 * @param examples what both charters make of the same thing
 * @param tried whether payments were tried under both
 */
public record Change(
        Optional<Rule> before, Optional<Rule> after, Effect effect, List<Contrast> examples, boolean tried) {

    public Change {
        examples = List.copyOf(examples);
    }

    /** Which way a change goes. */
    public enum Effect {
        /** Some things that passed don't any more, and none the other way. */
        STRICTER,
        /** Some things pass that didn't, and none the other way. */
        LOOSER,
        /** More is taken. */
        DEARER,
        /** Less is taken. */
        CHEAPER,
        /** None of these for certain. */
        OTHER
    }

    /** The rule as it is now, else as it was. */
    public Rule rule() {
        return after.or(() -> before).orElseThrow();
    }
}
