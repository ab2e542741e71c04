package org.opencoin.dsl.internal.resolve;

import java.util.List;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.syntax.CurrencyBlock;

/**
 * A currency as written and what it means.
 *
 * @param block as written
 * @param money what its amounts are counted in
 * @param rules every rule statement, in the order written
 * @param currency its meaning, placeholders where something was reported
 */
public record MappedCurrency(CurrencyBlock block, Denomination money, List<MappedRule> rules, Currency currency) {

    public MappedCurrency {
        rules = List.copyOf(rules);
    }

    /** The understood rules of one kind, each with its statement. */
    public <R extends Rule> Stream<Sound<R>> sound(Class<R> kind) {
        return rules.stream()
                .filter(mapped -> mapped.isSound()
                        && mapped.rule().filter(kind::isInstance).isPresent())
                .map(mapped -> new Sound<>(mapped, kind.cast(mapped.rule().orElseThrow())));
    }

    /** Whether a rule of that kind is written, understood or not; one that only advises counts. */
    public boolean has(Class<? extends Rule> kind) {
        return rules.stream()
                .flatMap(mapped -> mapped.rule().stream())
                .map(Rule::asIfBinding)
                .anyMatch(kind::isInstance);
    }

    /** An understood rule and its statement. */
    public record Sound<R extends Rule>(MappedRule mapped, R rule) {}
}
