package org.opencoin.dsl.charter;

/** Where a charge, a fee or a share goes. */
public sealed interface Destination {

    /** A fund of the same currency. */
    record ToFund(String fund) implements Destination {}

    /** The member with that role whom the operation names in its {@code chosen} field. */
    record ToChosen(String role) implements Destination {}

    /**
     * The member with that role whom the holder of the account has chosen once and for all.
     *
     * @param role one that a choice is declared for
     * @param otherwise where it goes while no choice stands; a fund, or out of existence
     */
    record ToStanding(String role, Destination otherwise) implements Destination {}

    /** Out of existence: the supply falls. */
    record Burned() implements Destination {}

    /**
     * All members, in equal whole minor units: of what melts only.
     *
     * @param remaining where what they don't receive goes; a fund, or out of existence
     */
    record Shared(Destination remaining) implements Destination {}
}
