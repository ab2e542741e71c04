/**
 * Hashes and hash trees. Anybody in the engine may use it; it knows nothing of ledgers.
 *
 * <pre>{@code
 * Sha256 hash = Sha256.of(bytes);
 * MerkleTree tree = new MerkleTree();
 * tree.add(line);
 * Sha256 root = tree.root();
 * }</pre>
 */
@org.jspecify.annotations.NullMarked
package org.opencoin.engine.crypto;
