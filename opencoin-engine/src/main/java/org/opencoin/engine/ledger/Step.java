package org.opencoin.engine.ledger;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A scheduled effect on many accounts, in totals.
 *
 * @param effect what it does: {@link #DEMURRAGE}
 * @param rule id of the rule it comes from
 * @param article number of that rule's article, if it is in one
 * @param currency code of the currency
 * @param accounts how many accounts it charged, 0 or more
 * @param total sum of the charges in minor units, 0 or more
 * @param shared what members got of it in minor units, from 0 to all; empty for a rule that doesn't share
 * @param charges names the list of all charges
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

    /** What those who are no members receive, minor units. */
    public long unshared() {
        return total - shared.orElse(0);
    }

    /**
     * Names a charge list.
     *
     * @param sha256 of the bytes of the file, 64 lower-case hexadecimal digits
     * @param root RFC 6962 Merkle tree hash over its lines, likewise
     */
    public record ChargeList(String sha256, String root) {}
}
