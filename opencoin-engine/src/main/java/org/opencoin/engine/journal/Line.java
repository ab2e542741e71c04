package org.opencoin.engine.journal;

import org.opencoin.engine.crypto.Sha256;

/**
 * One entry as it stands in the journal: numbered, chained, in canonical form. Made by {@link ChainWriter}, so that a
 * journal can take it as it is.
 */
public final class Line {

    private final long entry;
    private final Sha256 previous;
    private final Sha256 hash;
    private final byte[] bytes;

    /** Takes bytes nobody else holds. */
    Line(long entry, Sha256 previous, Sha256 hash, byte[] bytes) {
        this.entry = entry;
        this.previous = previous;
        this.hash = hash;
        this.bytes = bytes;
    }

    /** The number of the entry, from 0. */
    public long entry() {
        return entry;
    }

    /** The hash of the entry before. */
    public Sha256 previous() {
        return previous;
    }

    /** The hash of this entry. */
    public Sha256 hash() {
        return hash;
    }

    /** How many bytes it takes, line feed included. */
    public int length() {
        return bytes.length;
    }

    /** A copy of its bytes, line feed included. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** Its bytes, line feed included; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    /** The head of a journal that ends here. */
    public Head head() {
        return new Head(entry + 1, hash);
    }
}
