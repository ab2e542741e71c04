package org.opencoin.dsl.charter;

/** Who a rule speaks of. */
public sealed interface Party {

    /** Every admitted member. Funds are not members. */
    record AnyMember() implements Party {}

    /** Every member and every fund. */
    record Anyone() implements Party {}

    /** Members holding the role. */
    record Holder(String role) implements Party {}

    /** One fund. */
    record OfFund(String fund) implements Party {}
}
