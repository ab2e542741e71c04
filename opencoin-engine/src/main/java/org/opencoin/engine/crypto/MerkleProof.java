package org.opencoin.engine.crypto;

import java.util.Iterator;
import java.util.List;

/** Checks proofs of RFC 9162: that a leaf is in a tree (2.1.3.2), that a tree grew out of another (2.1.4.2). */
public final class MerkleProof {

    private MerkleProof() {}

    /**
     * Whether {@code proof} shows that {@code leafHash} is the leaf {@code index} (from 0) of the tree of {@code size}
     * leaves with this root.
     */
    public static boolean isIncluded(Sha256 leafHash, long index, long size, List<Sha256> proof, Sha256 root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Sha256 hash = leafHash;
        for (Sha256 sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleTree.nodeHash(sibling, hash);
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                hash = MerkleTree.nodeHash(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /**
     * Whether {@code proof} shows that the tree of {@code newSize} leaves with root {@code newRoot} begins with the
     * {@code oldSize} leaves under {@code oldRoot}. An old tree without leaves proves nothing: never.
     */
    public static boolean isConsistent(long oldSize, Sha256 oldRoot, long newSize, Sha256 newRoot, List<Sha256> proof) {
        if (oldSize < 1 || oldSize > newSize) {
            return false;
        }
        if (oldSize == newSize) {
            return proof.isEmpty() && oldRoot.equals(newRoot);
        }
        // A complete old tree is a node of the new one, and isn't repeated in the proof.
        boolean complete = Long.bitCount(oldSize) == 1;
        if (proof.isEmpty() && !complete) {
            return false;
        }
        Iterator<Sha256> rest = proof.iterator();
        Sha256 seed = complete ? oldRoot : rest.next();
        return climb(oldSize, newSize, seed, rest, oldRoot, newRoot);
    }

    private static boolean climb(
            long oldSize, long newSize, Sha256 seed, Iterator<Sha256> proof, Sha256 oldRoot, Sha256 newRoot) {
        int complete = Long.numberOfTrailingZeros(oldSize);
        long node = (oldSize - 1) >> complete;
        long last = (newSize - 1) >> complete;
        Sha256 oldHash = seed;
        Sha256 newHash = seed;
        while (proof.hasNext()) {
            Sha256 sibling = proof.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                oldHash = MerkleTree.nodeHash(sibling, oldHash);
                newHash = MerkleTree.nodeHash(sibling, newHash);
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                newHash = MerkleTree.nodeHash(newHash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && oldHash.equals(oldRoot) && newHash.equals(newRoot);
    }
}
