package org.opencoin.dsl.charter;

/** Who receives a standing grant when its fund doesn't hold enough for all. */
public enum WhenShort {
    /** Everybody, a like part. */
    EQUAL_PARTS,
    /** Nobody. */
    NOBODY,
    /** Those who joined first, the whole amount, as far as the fund goes. */
    FIRST_TO_JOIN
}
