package org.opencoin.engine.rehearsal;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.quantity.Ratio;

/**
 * Legal money that backs units.
 *
 * @param reserve which reserve holds it
 * @param currency code of what it holds
 * @param amount minor units, rounded up
 */
record Backing(String reserve, String currency, long amount) {

    private record Rate(String reserve, String currency, Ratio perUnit) {}

    /** What backs that many minor units: what redeeming them pays at the best rate, else what issuing them takes. */
    static Optional<Backing> of(Currency currency, long units) {
        return rate(currency).map(rate -> {
            Ratio exact = rate.perUnit().times(Ratio.of(units, 1));
            return new Backing(rate.reserve(), rate.currency(), ceiling(exact));
        });
    }

    private static Optional<Rate> rate(Currency currency) {
        Comparator<Rate> dearest = Comparator.comparing(Rate::perUnit);
        return redemptions(currency).max(dearest).or(() -> issuances(currency).max(dearest));
    }

    private static Stream<Rate> redemptions(Currency currency) {
        return currency.rules().stream()
                .filter(Rule.Redemption.class::isInstance)
                .map(Rule.Redemption.class::cast)
                .map(rule -> new Rate(
                        rule.reserve(), rule.rate().gained(), rule.rate().minorPerMinor()));
    }

    private static Stream<Rate> issuances(Currency currency) {
        return currency.rules().stream()
                .filter(Rule.Issuance.class::isInstance)
                .map(Rule.Issuance.class::cast)
                .map(rule -> new Rate(
                        rule.reserve(),
                        rule.rate().given(),
                        Ratio.ONE.dividedBy(rule.rate().minorPerMinor())));
    }

    private static long ceiling(Ratio exact) {
        BigInteger[] parts = exact.numerator().divideAndRemainder(exact.denominator());
        return parts[0].add(BigInteger.valueOf(parts[1].signum())).longValueExact();
    }
}
