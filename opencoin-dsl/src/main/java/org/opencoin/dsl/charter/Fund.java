package org.opencoin.dsl.charter;

import java.util.Optional;

/**
 * A common purse of one currency.
 *
 * @param name as declared
 * @param spending who may spend it; empty when nobody may (it then only receives, or is drained by rules)
 */
public record Fund(String name, Optional<Approvers> spending) {}
