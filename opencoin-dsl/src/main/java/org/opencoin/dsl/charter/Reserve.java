package org.opencoin.dsl.charter;

/**
 * What backs a currency: legal money held by the collective.
 *
 * @param name as declared, such as {@code Vault}
 * @param currency code of the legal currency held, ISO 4217 such as {@code EUR} (historical codes included)
 * @param decimals decimals of that legal currency, 0 to 4
 */
public record Reserve(String name, String currency, int decimals) {}
