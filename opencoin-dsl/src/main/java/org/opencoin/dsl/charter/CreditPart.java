package org.opencoin.dsl.charter;

import org.opencoin.dsl.quantity.Ratio;

/**
 * What credit grows with.
 *
 * @param tally of whose credit it is, up to the operation that is judged, which is left out
 * @param each minor units of credit for each minor unit, or each member, of it
 */
public record CreditPart(Tally tally, Ratio each) {}
