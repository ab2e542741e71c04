package org.opencoin.dsl.charter;

/** Where a charge, a fee or a share goes. */
public sealed interface Destination {

    /** A fund of the same currency. */
    record ToFund(String fund) implements Destination {}

    /** The member with that role whom the operation names in its {@code chosen} field. */
    record ToChosen(String role) implements Destination {}

    /** Out of existence: the supply falls. */
    record Burned() implements Destination {}
}
