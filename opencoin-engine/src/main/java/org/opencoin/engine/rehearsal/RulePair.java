package org.opencoin.engine.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.opencoin.dsl.charter.Article;
import org.opencoin.dsl.charter.Rule;

/**
 * A rule that two charters don't have in common, as each of them has it.
 *
 * @param before empty for a rule that is new
 * @param after empty for a rule that is gone
 */
record RulePair(Optional<Rule> before, Optional<Rule> after) {

    /**
     * Every rule that isn't in both, each beside the one it was: with the same subject and condition; then with the same
     * subject, and a condition in which only numbers differ, or that only one of both has; then, where there is none, of
     * the same kind in the same article. Other conditions are another rule.
     */
    static List<RulePair> between(List<Rule> before, List<Rule> after) {
        List<Rule> gone = new ArrayList<>(before);
        List<Rule> come = new ArrayList<>();
        for (Rule rule : after) {
            Optional<Rule> same = gone.stream()
                    .filter(old -> BareRule.of(old).equals(BareRule.of(rule)))
                    .findFirst();
            if (same.isPresent()) {
                gone.remove(same.get());
            } else {
                come.add(rule);
            }
        }
        List<RulePair> pairs = new ArrayList<>();
        match(
                gone,
                come,
                pairs,
                (old, young) -> sameSubject(old, young) && when(old).equals(when(young)));
        match(
                gone,
                come,
                pairs,
                (old, young) -> sameSubject(old, young) && shape(old).equals(shape(young)));
        match(
                gone,
                come,
                pairs,
                (old, young) -> sameSubject(old, young)
                        && when(old).isPresent() != when(young).isPresent());
        match(
                gone,
                come,
                pairs,
                (old, young) -> sameKind(old, young) && number(old).equals(number(young)));
        come.forEach(rule -> pairs.add(new RulePair(Optional.empty(), Optional.of(rule))));
        gone.forEach(rule -> pairs.add(new RulePair(Optional.of(rule), Optional.empty())));
        return inOrder(pairs, before, after);
    }

    private static void match(
            List<Rule> gone, List<Rule> come, List<RulePair> pairs, BiPredicate<Rule, Rule> belongTogether) {
        for (Rule young : List.copyOf(come)) {
            gone.stream()
                    .filter(old -> belongTogether.test(old, young))
                    .findFirst()
                    .ifPresent(old -> {
                        pairs.add(new RulePair(Optional.of(old), Optional.of(young)));
                        gone.remove(old);
                        come.remove(young);
                    });
        }
    }

    private static boolean sameSubject(Rule old, Rule young) {
        return RuleSubject.of(old).equals(RuleSubject.of(young));
    }

    private static boolean sameKind(Rule old, Rule young) {
        return old.getClass().equals(young.getClass())
                && !(old instanceof Rule.Flow)
                && when(old).equals(when(young));
    }

    private static String shape(Rule rule) {
        return when(rule).toString().replaceAll("[0-9]+", "#");
    }

    private static Optional<Integer> number(Rule rule) {
        return rule.head().article().map(Article::number);
    }

    private static Optional<?> when(Rule rule) {
        Rule bare = BareRule.of(rule);
        if (bare instanceof Rule.Flow flow) {
            return flow.when();
        }
        return bare instanceof Rule.PaymentFee fee ? fee.when() : Optional.empty();
    }

    /** As the new charter has them, what is gone last. */
    private static List<RulePair> inOrder(List<RulePair> pairs, List<Rule> before, List<Rule> after) {
        List<RulePair> ordered = new ArrayList<>();
        after.forEach(rule -> pairs.stream()
                .filter(pair -> pair.after().equals(Optional.of(rule)))
                .forEach(ordered::add));
        before.forEach(rule -> pairs.stream()
                .filter(pair -> pair.after().isEmpty() && pair.before().equals(Optional.of(rule)))
                .forEach(ordered::add));
        return ordered;
    }
}
