package org.opencoin.dsl.charter;

import java.util.List;
import org.opencoin.dsl.quantity.Ratio;

/** How much a levy is, for the balance an account has then. */
public sealed interface LevyMeasure {

    /** The same minor units whatever the account holds, more than 0. */
    record Flat(long amount) implements LevyMeasure {}

    /**
     * A part of what lies beyond a limit, of a credit above it and of a debt below minus it alike, rounded by the
     * currency's rounding.
     *
     * @param rate between 0 and 1
     * @param limit minor units of somebody without any past, 0 or more
     * @param parts what the limit grows with
     */
    record Beyond(Ratio rate, long limit, List<CreditPart> parts) implements LevyMeasure {
        public Beyond {
            parts = List.copyOf(parts);
        }

        /** A limit that doesn't grow. */
        public Beyond(Ratio rate, long limit) {
            this(rate, limit, List.of());
        }
    }
}
