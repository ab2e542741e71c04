package org.opencoin.dsl.charter;

import java.util.Optional;

/**
 * A common purse of one currency.
 *
 * @param name as declared
 * @param spending who may spend it; empty when nobody may (it then only receives, or is drained by rules)
 */
public record Fund(String name, Optional<Signers> spending) {

    /**
     * How many holders of a role must agree to a payment from the fund.
     *
     * @param count at least 1
     * @param role a role of the charter
     */
    public record Signers(int count, String role) {}
}
