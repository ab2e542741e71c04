package org.opencoin.engine.policy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The most that a decision can look at, by what is decided: read off the rules, whatever happens. It follows the judges:
 * what they look at twice counts twice.
 */
public final class WorstCase {

    /** How often a rule that allows asks who it speaks of: to apply, to be the nearest, to say what it saw. */
    private static final int ALLOW_ASKS = 3;

    /** How often a credit line is worked out: to be compared, to say what it saw. */
    private static final int CREDIT_WORKED_OUT = 2;

    private final CurrencyPolicy rules;
    private final long roles;

    /** That of one currency. */
    public WorstCase(Policy policy, CurrencyPolicy rules) {
        this.rules = rules;
        this.roles = policy.roles().size();
    }

    /** That of a payment; one fact more for each approval that it brings. */
    public Cost payment() {
        boolean taken = rules.fees().stream().anyMatch(fee -> !fee.onPayer());
        return allows().plus(sum(rules.forbids(), rule -> flow(rule)))
                .plus(sum(rules.advice().against(), rule -> flow(rule)))
                .plus(sum(rules.parts(), rule -> part(rule)))
                .plus(sum(rules.fees(), fee -> flow(fee.scope())))
                .plus(Cost.ofClauses(1)) // approvals
                .plus(credits(taken ? 2 : 1))
                .plus(ceilings(1))
                .plus(sum(rules.payments(), WorstCase::limit))
                .plus(sum(rules.counts(), WorstCase::limit))
                .plus(sum(rules.advice().payments(), WorstCase::limit))
                .plus(sum(rules.advice().counts(), WorstCase::limit))
                .plus(Cost.ofClauses(1)); // an amount too large
    }

    /** That of an issuance. */
    public Cost issuance() {
        return conversions(rules.issuances()).plus(caps());
    }

    /** That of a redemption. */
    public Cost redemption() {
        return conversions(rules.redemptions()).plus(credits(1)).plus(Cost.ofClauses(1)); // what the reserve lacks
    }

    /** That of a reversal. */
    public Cost reversal() {
        boolean taken = rules.fees().stream().anyMatch(fee -> !fee.onPayer());
        return sum(rules.reversals(), rule -> one(Cost.ofFacts(rule.role().isPresent() ? 1 : 0)))
                .plus(Cost.ofClauses(1))
                .plus(credits(1))
                .plus(Cost.ofClauses(fundsOfFees()))
                .plus(ceilings(taken ? 2 : 1))
                .plus(caps())
                .plus(Cost.ofClauses(1));
    }

    private Cost allows() {
        Cost told = sum(rules.allows(), rule -> {
            Cost asked = rule.when().map(CriterionCost::asked).orElse(Cost.NOTHING);
            return one(who(rule.from(), rule.to()).times(ALLOW_ASKS))
                    .plus(asked.times(2))
                    .plus(conditions(rule))
                    .plus(Cost.ofFacts(2 * roles));
        });
        return rules.allows().isEmpty() ? Cost.ofFacts(2 * roles).plus(Cost.ofClauses(1)) : told;
    }

    private static Cost flow(FlowRule rule) {
        Cost asked = rule.when().map(CriterionCost::asked).orElse(Cost.NOTHING);
        return one(who(rule.from(), rule.to())).plus(asked.times(2)).plus(conditions(rule));
    }

    /** Asked once, and told again when it refuses. */
    private static Cost part(PartRule rule) {
        Cost asked = rule.when().map(CriterionCost::asked).orElse(Cost.NOTHING);
        return one(asked.times(2))
                .plus(Cost.ofConditions(
                        rule.when().map(CriterionCost::conditions).orElse(0L)));
    }

    private static Cost conditions(FlowRule rule) {
        return Cost.ofConditions(rule.when().map(CriterionCost::conditions).orElse(0L));
    }

    private static Cost limit(PaymentsRule rule) {
        return one(who(rule.who())).plus(Cost.ofWindows(1));
    }

    /** @param losing how many members can lose by one operation */
    private Cost credits(int losing) {
        List<CreditRule> all = Stream.concat(rules.credits().stream(), rules.advice().credits().stream())
                .toList();
        if (all.isEmpty()) {
            return Cost.ofClauses(losing);
        }
        Cost each = sum(
                all,
                rule -> Cost.ofClauses(1)
                        .plus(who(rule.who()))
                        .plus(Cost.ofWindows(
                                (long) CREDIT_WORKED_OUT * rule.parts().size())));
        return each.times(losing).plus(Cost.ofRules(all.size()));
    }

    /** @param gaining how many members can gain by one operation */
    private Cost ceilings(long gaining) {
        List<LimitRule> all = Stream.concat(rules.ceilings().stream(), rules.advice().ceilings().stream())
                .toList();
        return sum(all, rule -> Cost.ofClauses(1).plus(who(rule.who())))
                .times(gaining)
                .plus(Cost.ofRules(all.size()));
    }

    /** Funds that may have to give a fee back. */
    private long fundsOfFees() {
        return rules.fees().stream()
                .flatMap(fee -> fee.split().targets().stream())
                .distinct()
                .count();
    }

    private Cost caps() {
        return sum(rules.caps(), rule -> one(Cost.NOTHING));
    }

    /** Who may is asked of all; then one of them is carried out, or all are told. */
    private Cost conversions(List<ConversionRule> all) {
        Cost carried = Cost.NOTHING;
        long gaining = 1;
        for (ConversionRule rule : all) {
            long chosen = targets(rule, Target.Chosen.class);
            long standing = targets(rule, Target.ByHolder.class);
            Cost choices = Cost.ofFacts(1).plus(Cost.ofClauses(1)).times(chosen);
            carried = carried.or(choices.plus(Cost.ofFacts(3).times(standing)));
            gaining = Math.max(gaining, 1 + chosen + standing);
        }
        Cost told = Cost.ofFacts(roles).plus(Cost.ofClauses(1)).times(Math.max(1, all.size()));
        Cost ended = Cost.ofClauses(1); // nothing would come of it, or too much
        return sum(all, rule -> Cost.ofRules(1).plus(who(rule.who())))
                .plus(told.or(carried.plus(ceilings(gaining)).plus(ended)));
    }

    private static long targets(ConversionRule rule, Class<? extends Target> kind) {
        return rule.fees().stream()
                .flatMap(fee -> fee.split().targets().stream())
                .filter(kind::isInstance)
                .count();
    }

    private static Cost who(Who... all) {
        long holders = 0;
        for (Who who : all) {
            holders += who instanceof Who.Holder ? 1 : 0;
        }
        return Cost.ofFacts(holders);
    }

    private static Cost one(Cost cost) {
        return cost.plus(Cost.ofRules(1)).plus(Cost.ofClauses(1));
    }

    private static <T> Cost sum(List<T> all, Function<T, Cost> cost) {
        return all.stream().map(cost).reduce(Cost.NOTHING, Cost::plus);
    }
}
