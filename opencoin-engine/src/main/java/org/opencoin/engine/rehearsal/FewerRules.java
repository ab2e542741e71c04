package org.opencoin.engine.rehearsal;

import java.util.function.Predicate;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Rule;

/**
 * A charter with some of its rules struck out, to see what they do. It keeps the identity of the whole one, so it is never
 * written anywhere.
 */
final class FewerRules {

    private FewerRules() {}

    static Charter of(Charter charter, Predicate<Rule> kept) {
        return new Charter(
                charter.version(),
                charter.language(),
                charter.normalForm(),
                charter.hash(),
                charter.currencies().stream()
                        .map(currency -> of(currency, kept))
                        .toList(),
                charter.roles(),
                charter.zones(),
                charter.categories(),
                charter.fields(),
                charter.choices(),
                charter.signings(),
                charter.recovery(),
                charter.amending(),
                charter.sealings(),
                charter.files(),
                charter.tests());
    }

    private static Currency of(Currency currency, Predicate<Rule> kept) {
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
                currency.rules().stream().filter(kept).toList());
    }
}
