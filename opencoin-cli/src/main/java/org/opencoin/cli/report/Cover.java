package org.opencoin.cli.report;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Reserve;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.quantity.Ratio;

/**
 * What a reserve holds against what its charter promises.
 *
 * @param reserve its name
 * @param currency code of what it holds
 * @param held minor units
 * @param promised minor units of legal money due if all units outstanding were redeemed at the best rate, fees not taken;
 *     empty when no rule redeems from it
 */
public record Cover(String reserve, String currency, long held, OptionalLong promised) {

    private static final Ratio HUNDRED = Ratio.of(100, 1);

    /** The cover of a reserve when {@code outstanding} minor units of its currency are in circulation. */
    public static Cover of(Currency currency, Reserve reserve, long held, long outstanding) {
        Optional<Ratio> best = currency.rules().stream()
                .filter(Rule.Redemption.class::isInstance)
                .map(Rule.Redemption.class::cast)
                .filter(rule -> rule.reserve().equals(reserve.name()))
                .map(rule -> rule.rate().minorPerMinor())
                .max(Ratio::compareTo);
        OptionalLong promised = best.map(rate -> OptionalLong.of(floor(rate.times(Ratio.of(outstanding, 1)))))
                .orElse(OptionalLong.empty());
        return new Cover(reserve.name(), reserve.currency(), held, promised);
    }

    /** Held for each hundred promised, rounded down to a tenth: {@code 105.2}; empty when nothing is promised. */
    public Optional<String> percent() {
        if (promised.isEmpty() || promised.getAsLong() == 0) {
            return Optional.empty();
        }
        Ratio share = Ratio.of(held, promised.getAsLong()).times(HUNDRED).times(Ratio.of(10, 1));
        long tenths = floor(share);
        return Optional.of(tenths / 10 + "." + tenths % 10);
    }

    private static long floor(Ratio ratio) {
        BigInteger[] parts = ratio.numerator().divideAndRemainder(ratio.denominator());
        return parts[0].longValueExact();
    }
}
