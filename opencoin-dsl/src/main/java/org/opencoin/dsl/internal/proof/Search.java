package org.opencoin.dsl.internal.proof;

import java.util.List;
import java.util.Optional;

/**
 * Looks for a choice that makes a formula true, fact by fact, leaving a branch as soon as the formula is decided.
 *
 * <p>It looks at no more than a fixed number of choices, so it ends whatever the formula is.
 */
final class Search {

    /** Choices looked at before giving up: some milliseconds. */
    private static final int MOST = 20_000;

    private final Formula goal;
    private final List<Integer> facts;
    private final List<Integer> sizes;
    private final Choice choice;
    private int left = MOST;

    private Search(Formula goal, List<Integer> sizes) {
        this.goal = goal;
        this.facts = goal.facts().distinct().toList();
        this.sizes = sizes;
        this.choice = Choice.nothing(sizes.size());
    }

    /**
     * Looks.
     *
     * @param sizes how many values each fact has
     */
    static Answer of(Formula goal, List<Integer> sizes) {
        Search search = new Search(goal, sizes);
        Optional<Choice> found = search.from(0);
        if (found.isPresent()) {
            return new Answer.Found(found.get());
        }
        return search.left > 0 ? new Answer.Impossible() : new Answer.Undecided();
    }

    private Optional<Choice> from(int depth) {
        if (left <= 0) {
            return Optional.empty();
        }
        left--;
        Certainty known = goal.in(choice);
        if (known != Certainty.OPEN) {
            return known == Certainty.TRUE ? Optional.of(choice.copy()) : Optional.empty();
        }
        int fact = facts.get(depth);
        Optional<Choice> found = Optional.empty();
        for (int value = 0; value < sizes.get(fact) && found.isEmpty(); value++) {
            choice.set(fact, value);
            found = from(depth + 1);
        }
        choice.set(fact, Choice.OPEN);
        return found;
    }
}
