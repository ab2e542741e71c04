package org.opencoin.engine.ledger;

import java.util.Optional;
import java.util.Set;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.GrantMeasure;
import org.opencoin.dsl.charter.Rule;

/**
 * What an operation of a grant must say, and may not say else.
 *
 * @param amount whether it says how much
 * @param unit the unit in which it says what was measured, if any
 * @param certificate whether it names a certificate
 */
public record GrantFields(boolean amount, Optional<String> unit, boolean certificate) {

    /** Those of a currency's grant of that name; empty when there is none. */
    public static Optional<GrantFields> of(Currency currency, String name) {
        return currency.rules().stream()
                .filter(Rule.Grant.class::isInstance)
                .map(Rule.Grant.class::cast)
                .filter(grant -> grant.name().equals(name))
                .findFirst()
                .map(grant -> new GrantFields(
                        grant.measure() instanceof GrantMeasure.UpTo,
                        grant.measure() instanceof GrantMeasure.PerQuantity per
                                ? Optional.of(per.unit())
                                : Optional.empty(),
                        grant.asksCertificate()));
    }

    /** The first field that is missing or too many. */
    public Optional<String> against(boolean saysAmount, Set<String> units, boolean saysCertificate) {
        if (saysAmount != amount) {
            return Optional.of("amount");
        }
        if (!units.equals(unit.map(Set::of).orElse(Set.of()))) {
            return Optional.of("quantities");
        }
        return saysCertificate == certificate ? Optional.empty() : Optional.of("certificate");
    }
}
