package org.opencoin.engine.crypto;

import java.util.Arrays;

/**
 * The Merkle tree hash of RFC 6962 over leaves added one by one, in memory that grows with the logarithm of their
 * number. Not for several threads at once.
 */
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final Sha256.Hasher hasher = new Sha256.Hasher();

    // Roots of the complete subtrees so far, largest first: one for each 1 bit of size.
    private Sha256[] subtrees = new Sha256[64];
    private int count;
    private long size;

    /** The hash of a leaf with these bytes. */
    public static Sha256 leafHash(byte[] leaf) {
        return new Sha256.Hasher().add(LEAF).add(leaf, 0, leaf.length).hash();
    }

    /** The hash of a node over two others. */
    public static Sha256 nodeHash(Sha256 left, Sha256 right) {
        return nodeHash(new Sha256.Hasher(), left, right);
    }

    /** Adds a leaf with these bytes. */
    public void add(byte[] leaf) {
        add(leaf, 0, leaf.length);
    }

    /** Adds a leaf with {@code length} bytes from {@code from}. */
    public void add(byte[] bytes, int from, int length) {
        addHash(hasher.add(LEAF).add(bytes, from, length).hash());
    }

    /** Adds a leaf by its hash. */
    public void addHash(Sha256 leafHash) {
        Sha256 hash = leafHash;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            count--;
            hash = nodeHash(hasher, subtrees[count], hash);
        }
        subtrees[count++] = hash;
        size++;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The root over the leaves so far; the hash of no bytes when there are none. */
    public Sha256 root() {
        if (count == 0) {
            return hasher.hash();
        }
        Sha256 root = subtrees[count - 1];
        for (int i = count - 2; i >= 0; i--) {
            root = nodeHash(hasher, subtrees[i], root);
        }
        return root;
    }

    /** A tree with the same leaves that grows on its own. */
    public MerkleTree copy() {
        MerkleTree copy = new MerkleTree();
        copy.subtrees = Arrays.copyOf(subtrees, subtrees.length);
        copy.count = count;
        copy.size = size;
        return copy;
    }

    private static Sha256 nodeHash(Sha256.Hasher hasher, Sha256 left, Sha256 right) {
        return hasher.add(NODE)
                .add(left.bytes(), 0, Sha256.BYTES)
                .add(right.bytes(), 0, Sha256.BYTES)
                .hash();
    }
}
