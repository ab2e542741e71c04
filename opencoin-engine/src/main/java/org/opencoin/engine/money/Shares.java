package org.opencoin.engine.money;

import java.util.List;
import org.opencoin.dsl.quantity.Ratio;

/**
 * How an amount is divided among owners without making or losing a minor unit.
 *
 * <p>Each part is an exact ratio of the whole, rounded down whatever the currency's rounding; what is left goes to the
 * last owner. 0.15 in two halves and a rest: 0.07, 0.07 and 0.01.
 */
public final class Shares {

    private final Factor[] parts;

    private Shares(Factor[] parts) {
        this.parts = parts;
    }

    /**
     * Parts in order; the owner of what remains is not among them.
     *
     * @throws IllegalArgumentException if a part is negative or all together are more than 1
     */
    public static Shares of(List<Ratio> parts) {
        Ratio sum = parts.stream().reduce(Ratio.ZERO, Ratio::plus);
        if (sum.compareTo(Ratio.ONE) > 0 || parts.stream().anyMatch(part -> part.signum() < 0)) {
            throw new IllegalArgumentException("parts of a whole, not " + parts);
        }
        return new Shares(parts.stream().map(Factor::of).toArray(Factor[]::new));
    }

    /** How many amounts {@link #of(long)} gives: the parts and the remainder. */
    public int owners() {
        return parts.length + 1;
    }

    /**
     * Divides an amount.
     *
     * @param whole 0 or more minor units
     * @return one amount per part, then the remainder; they sum to {@code whole}
     * @throws IllegalArgumentException if {@code whole} is negative
     */
    public long[] of(long whole) {
        if (whole < 0) {
            throw new IllegalArgumentException("a whole to share is not negative: " + whole);
        }
        long[] amounts = new long[owners()];
        long left = whole;
        for (int i = 0; i < parts.length; i++) {
            amounts[i] = parts[i].timesDown(whole);
            left -= amounts[i];
        }
        amounts[parts.length] = left;
        return amounts;
    }

    /**
     * Cuts claims that together exceed what there is, in proportion, each rounded down; left-over minor units go one each
     * to the claims in order.
     *
     * @param available 0 or more minor units, at most the sum of the claims
     * @param claims each 0 or more minor units, their sum may exceed 63 bits
     * @return one amount per claim, none above its claim; they sum to {@code available}
     */
    public static long[] inProportion(long available, long... claims) {
        Ratio total = Ratio.ZERO;
        for (long claim : claims) {
            total = total.plus(Ratio.of(claim, 1));
        }
        if (available < 0 || total.compareTo(Ratio.of(available, 1)) < 0) {
            throw new IllegalArgumentException(available + " is not within claims of " + total);
        }
        if (available == 0) {
            return new long[claims.length];
        }
        return handOut(available, claims, Factor.of(Ratio.of(available, 1).dividedBy(total)));
    }

    private static long[] handOut(long available, long[] claims, Factor part) {
        long[] amounts = new long[claims.length];
        long left = available;
        for (int i = 0; i < claims.length; i++) {
            amounts[i] = part.timesDown(claims[i]);
            left -= amounts[i];
        }
        for (int i = 0; left > 0; i++) {
            if (amounts[i] < claims[i]) {
                amounts[i]++;
                left--;
            }
        }
        return amounts;
    }
}
