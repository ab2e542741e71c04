package org.opencoin.engine.journal;

import org.opencoin.engine.crypto.Sha256;

/**
 * Where a journal ends.
 *
 * @param entries how many entries there are, which is the number of the next one
 * @param hash the hash of the last entry, {@link Sha256#ZERO} when there is none
 */
public record Head(long entries, Sha256 hash) {

    /** The head of a journal without entries. */
    public static final Head EMPTY = new Head(0, Sha256.ZERO);
}
