package org.opencoin.engine.crypto;

import java.util.ArrayList;
import java.util.List;

/** Makes the proofs of RFC 9162 that {@link MerkleProof} checks: 2.1.3.1 and 2.1.4.1, word for word. */
public final class MerkleProver {

    private final List<Sha256> leaves;

    /** Over the hashes of all leaves, in order. */
    public MerkleProver(List<Sha256> leafHashes) {
        leaves = List.copyOf(leafHashes);
    }

    /** The siblings on the way from leaf {@code index} up to the root. */
    public List<Sha256> inclusion(int index) {
        if (index < 0 || index >= leaves.size()) {
            throw new IllegalArgumentException("leaf " + index + " of " + leaves.size());
        }
        List<Sha256> proof = new ArrayList<>();
        path(index, leaves, proof);
        return proof;
    }

    /** What shows that these leaves begin with the first {@code oldSize} of them. */
    public List<Sha256> consistency(int oldSize) {
        if (oldSize < 1 || oldSize > leaves.size()) {
            throw new IllegalArgumentException(oldSize + " first leaves of " + leaves.size());
        }
        List<Sha256> proof = new ArrayList<>();
        subproof(oldSize, leaves, true, proof);
        return proof;
    }

    private static void path(int index, List<Sha256> part, List<Sha256> proof) {
        if (part.size() == 1) {
            return;
        }
        int half = half(part);
        List<Sha256> left = part.subList(0, half);
        List<Sha256> right = part.subList(half, part.size());
        if (index < half) {
            path(index, left, proof);
            proof.add(root(right));
        } else {
            path(index - half, right, proof);
            proof.add(root(left));
        }
    }

    private static void subproof(int oldSize, List<Sha256> part, boolean known, List<Sha256> proof) {
        if (oldSize == part.size()) {
            if (!known) {
                proof.add(root(part));
            }
            return;
        }
        int half = half(part);
        List<Sha256> left = part.subList(0, half);
        List<Sha256> right = part.subList(half, part.size());
        if (oldSize <= half) {
            subproof(oldSize, left, known, proof);
            proof.add(root(right));
        } else {
            subproof(oldSize - half, right, false, proof);
            proof.add(root(left));
        }
    }

    /** The largest power of two below the number of leaves. */
    private static int half(List<Sha256> part) {
        return Integer.highestOneBit(part.size() - 1);
    }

    private static Sha256 root(List<Sha256> part) {
        MerkleTree tree = new MerkleTree();
        part.forEach(tree::addHash);
        return tree.root();
    }
}
