package org.opencoin.dsl.charter;

import java.util.List;
import org.opencoin.dsl.quantity.Ratio;

/**
 * A share of the amount given, taken from it before conversion.
 *
 * <p>The fee is rounded once by the currency's rounding; then each share is rounded down and what is left goes to
 * {@link #remaining}.
 *
 * @param rate part of the amount, between 0 and 1
 * @param currency code of the currency it is taken in: the charter's currency
 * @param shares exact parts of the fee, in the order of the normal form; together at most 1
 * @param remaining receives what the shares leave
 */
public record Fee(Ratio rate, String currency, List<Share> shares, Destination remaining) {

    public Fee {
        shares = List.copyOf(shares);
    }

    /** One exact part and who receives it. */
    public record Share(Ratio part, Destination to) {}
}
