package org.opencoin.engine.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A scheduled effect on many accounts, in totals.
 *
 * @param effect what it does: {@link #DEMURRAGE}, {@link #DIVIDEND}, {@link #STANDING_GRANT} or {@link #LEVY}
 * @param rule id of the rule it comes from
 * @param article number of that rule's article, if it is in one
 * @param currency code of the currency
 * @param accounts how many accounts it charged or credited, 0 or more
 * @param total sum of the charges or credits in minor units, 0 or more
 * @param shared what members got of the charges in minor units, from 0 to all; empty for a rule that doesn't share
 * @param charges names the list of all charges or credits
 */
public record Step(
        String effect,
        String rule,
        Optional<Integer> article,
        String currency,
        long accounts,
        long total,
        OptionalLong shared,
        ChargeList charges) {

    /** Money melts. */
    public static final String DEMURRAGE = "demurrage";

    /** Members receive new units. */
    public static final String DIVIDEND = "dividend";

    /** Members receive units of a fund. */
    public static final String STANDING_GRANT = "standing-grant";

    /** Members pay what they owe whatever they do. */
    public static final String LEVY = "levy";

    private static final List<String> EFFECTS = List.of(DEMURRAGE, DIVIDEND, STANDING_GRANT, LEVY);

    /**
     * Refuses negative numbers, and shares of more than there is.
     *
     * @throws IllegalArgumentException if a number is negative, or the shares exceed the total
     */
    public Step {
        if (accounts < 0 || total < 0 || shared.orElse(0) < 0 || shared.orElse(0) > total) {
            throw new IllegalArgumentException("a step of " + accounts + " accounts and " + total);
        }
    }

    /** What those who are no members receive of the charges, minor units. */
    public long unshared() {
        return total - shared.orElse(0);
    }

    /** Whether a text names an effect. */
    public static boolean isEffect(String text) {
        return EFFECTS.contains(text);
    }

    /** Whether its list says what accounts receive; else it says what they are charged. */
    public boolean credits() {
        return effect.equals(DIVIDEND) || effect.equals(STANDING_GRANT);
    }

    /**
     * Names a charge list.
     *
     * @param sha256 of the bytes of the file, 64 lower-case hexadecimal digits
     * @param root RFC 6962 Merkle tree hash over its lines, likewise
     */
    public record ChargeList(String sha256, String root) {}
}
