package org.opencoin.engine.crypto;

import java.util.ArrayList;
import java.util.List;

/**
 * Which parts of a tree a proof is made of. The roots over these are the proof, in the same order; no two overlap, so one
 * walk over the leaves finds them all in memory that grows with the logarithm of their number.
 */
public final class MerkleRanges {

    /**
     * Some leaves that stand together.
     *
     * @param from the first
     * @param to the one after the last
     */
    public record Range(long from, long to) {}

    private MerkleRanges() {}

    /** What stands beside the way from leaf {@code index} up to the root over {@code size} leaves, from the leaf up. */
    public static List<Range> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " of " + size);
        }
        List<Range> proof = new ArrayList<>();
        path(index, new Range(0, size), proof);
        return proof;
    }

    /** What shows that {@code size} leaves begin with the first {@code oldSize} of them. */
    public static List<Range> consistency(long oldSize, long size) {
        if (oldSize < 1 || oldSize > size) {
            throw new IllegalArgumentException(oldSize + " first leaves of " + size);
        }
        List<Range> proof = new ArrayList<>();
        subproof(oldSize, new Range(0, size), true, proof);
        return proof;
    }

    private static void path(long index, Range part, List<Range> proof) {
        if (part.to() - part.from() == 1) {
            return;
        }
        Range left = left(part);
        Range right = new Range(left.to(), part.to());
        if (index < left.to()) {
            path(index, left, proof);
            proof.add(right);
        } else {
            path(index, right, proof);
            proof.add(left);
        }
    }

    private static void subproof(long oldSize, Range part, boolean known, List<Range> proof) {
        if (oldSize == part.to()) {
            if (!known) {
                proof.add(part);
            }
            return;
        }
        Range left = left(part);
        Range right = new Range(left.to(), part.to());
        if (oldSize <= left.to()) {
            subproof(oldSize, left, known, proof);
            proof.add(right);
        } else {
            subproof(oldSize, right, false, proof);
            proof.add(left);
        }
    }

    /** The largest power of two below the number of leaves goes left. */
    private static Range left(Range part) {
        return new Range(part.from(), part.from() + Long.highestOneBit(part.to() - part.from() - 1));
    }
}
