package org.opencoin.dsl.charter;

import org.opencoin.dsl.quantity.Ratio;

/**
 * A fixed rate between two currencies, as the ratio of two amounts: {@code 1 PIO per 0.95 EUR}.
 *
 * @param gained code of the currency the operation yields (issuance: the charter's; redemption: the reserve's)
 * @param given code of the currency the operation takes
 * @param minorPerMinor minor units gained per minor unit given, exact and positive; results round down
 */
public record Exchange(String gained, String given, Ratio minorPerMinor) {}
