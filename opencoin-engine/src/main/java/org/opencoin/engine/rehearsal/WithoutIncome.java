package org.opencoin.engine.rehearsal;

import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.engine.policy.Policy;

/** A charter by which nobody receives an income, so that an example shows what melting alone comes to. */
final class WithoutIncome {

    private WithoutIncome() {}

    static Policy of(Policy policy) {
        Charter charter = policy.charter();
        boolean pays = charter.currencies().stream()
                .anyMatch(currency -> currency.rules().stream().anyMatch(WithoutIncome::isIncome));
        return pays ? Policy.of(FewerRules.of(charter, rule -> !isIncome(rule))) : policy;
    }

    private static boolean isIncome(Rule rule) {
        return rule instanceof Rule.Dividend || rule instanceof Rule.StandingGrant;
    }
}
