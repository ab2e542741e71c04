package org.opencoin.engine.policy;

/** Where a share of a fee goes. */
public sealed interface Target {

    /** A standing account: a fund, or the issuance account for what is burned. */
    record Standing(int account) implements Target {}

    /** The member whom the holder of the account it is taken from has chosen, else a standing account. */
    record ByHolder(ChoiceRule choice, int otherwise) implements Target {}

    /** The member holding a role whom the operation names. */
    record Chosen(int role, String name) implements Target {}
}
