package org.opencoin.engine.money;

/**
 * What of a price is paid in legal money, beside the record: whoever pays says so, and no account holds it.
 *
 * @param minor minor units of the legal money, more than 0
 * @param currency its code
 */
public record LegalPart(long minor, String currency) {}
