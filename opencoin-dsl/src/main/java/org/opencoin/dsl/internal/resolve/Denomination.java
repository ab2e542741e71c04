package org.opencoin.dsl.internal.resolve;

import java.math.BigDecimal;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.source.TextSpan;

/**
 * What an amount is counted in.
 *
 * @param code of the currency or of legal money
 * @param decimals digits after the mark; {@link #UNKNOWN} when the charter's own statement of it is in error
 * @param why the place that says so, for messages
 */
public record Denomination(String code, int decimals, TextSpan why) {

    /** Stands for decimals that could not be understood. */
    static final int UNKNOWN = -1;

    boolean isKnown() {
        return decimals != UNKNOWN;
    }

    /** That many whole units, in minor units, exactly. */
    Ratio minor(BigDecimal value) {
        return Numbers.ratio(value).times(Numbers.ratio(BigDecimal.TEN.pow(Math.max(0, decimals))));
    }
}
