package org.opencoin.engine.rehearsal;

import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.engine.policy.Policy;

/** A charter by which nobody receives an income, so that an example shows what melting alone comes to. */
final class WithoutIncome {

    private WithoutIncome() {}

    static Policy of(Policy policy) {
        Charter charter = policy.charter();
        boolean pays = charter.currencies().stream()
                .anyMatch(currency -> currency.rules().stream().anyMatch(WithoutIncome::isIncome));
        return pays ? Policy.of(without(charter)) : policy;
    }

    private static boolean isIncome(Rule rule) {
        return rule instanceof Rule.Dividend;
    }

    private static Charter without(Charter charter) {
        return new Charter(
                charter.version(),
                charter.language(),
                charter.normalForm(),
                charter.hash(),
                charter.currencies().stream().map(WithoutIncome::without).toList(),
                charter.roles(),
                charter.zones(),
                charter.categories(),
                charter.fields(),
                charter.choices(),
                charter.files(),
                charter.tests());
    }

    private static Currency without(Currency currency) {
        return new Currency(
                currency.name(),
                currency.code(),
                currency.purpose(),
                currency.decimals(),
                currency.rounding(),
                currency.remainderFund(),
                currency.calendar(),
                currency.funds(),
                currency.reserves(),
                currency.articles(),
                currency.rules().stream().filter(rule -> !isIncome(rule)).toList());
    }
}
