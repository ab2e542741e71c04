package org.opencoin.dsl.charter;

/** What a demurrage rate is of. Only positive balances are ever charged. */
public sealed interface DemurrageBase {

    /** All the account then holds (compounding). */
    record WholeBalance() implements DemurrageBase {}

    /** What the account then holds beyond {@code threshold} minor units (compounding on the excess). */
    record Beyond(long threshold) implements DemurrageBase {}

    /** All the account then holds, but only when that is more than {@code threshold} minor units. */
    record WholeWhenBeyond(long threshold) implements DemurrageBase {}

    /**
     * All the account then holds with the charges of the current {@code within} period added back (simple); taken anew
     * when a period begins.
     */
    record WithChargesAddedBack(Period within) implements DemurrageBase {}

    /**
     * What the account held at the end of each of its days since it was last charged, each by itself (simple). Its days are
     * 24 hours long and follow upon its first receipt.
     */
    record EachOfItsDays() implements DemurrageBase {}

    /**
     * The part of the account that has been held for longer than {@code age}, oldest money leaving first (lots).
     *
     * @param age zero days for money of any age
     * @param ofFace true: of what those lots were when received, charges never reduce the base (simple, never renewed);
     *     false: of what they are then worth (compounding)
     */
    record HeldLongerThan(Span age, boolean ofFace) implements DemurrageBase {

        /** Whether it is all the money held, what came a moment ago included. */
        public boolean ofAnyAge() {
            return age.equals(new Span.Days(0));
        }
    }
}
