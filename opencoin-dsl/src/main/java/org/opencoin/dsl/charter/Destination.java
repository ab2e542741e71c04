package org.opencoin.dsl.charter;

/** Where a charge, a fee or a share goes. */
public sealed interface Destination {

    /** A fund of the same currency. */
    record ToFund(String fund) implements Destination {}

    /** The member with that role whom the operation names in its {@code chosen} field. */
    record ToChosen(String role) implements Destination {}

    /** Out of existence: the supply falls. */
    record Burned() implements Destination {}

    /**
     * All members, in equal whole minor units: of what melts only.
     *
     * @param remaining where what they don't receive goes; a fund, or out of existence
     */
    record Shared(Destination remaining) implements Destination {}
}
