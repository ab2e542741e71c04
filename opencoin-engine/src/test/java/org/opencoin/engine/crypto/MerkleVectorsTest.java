package org.opencoin.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Merkle tree vectors of Certificate Transparency: roots, and every proof to be believed or not. */
class MerkleVectorsTest {

    /** Its roots are 11 bytes of anything; ours are SHA-256 or nothing. */
    private static final String SKIPPED = "sizes-are-equal-one-and-proof-is-empty.json";

    @Test
    void the_root_of_every_size_is_the_known_one() throws Exception {
        JsonNode vectors = eightLeaves();
        MerkleTree tree = new MerkleTree();
        for (int size = 0; size <= 8; size++) {
            assertThat(tree.root().hex())
                    .isEqualTo(vectors.get("rootsBySize").get(size).asText());
            assertThat(tree.size()).isEqualTo(size);
            if (size < 8) {
                tree.add(HexFormat.of()
                        .parseHex(vectors.get("leafInputsHex").get(size).asText()));
            }
        }
    }

    @Test
    void a_copy_grows_on_its_own() {
        MerkleTree tree = new MerkleTree();
        tree.add(new byte[] {1});
        MerkleTree copy = tree.copy();
        copy.add(new byte[] {2});
        assertThat(tree.root()).isEqualTo(MerkleTree.leafHash(new byte[] {1}));
        assertThat(copy.root())
                .isEqualTo(
                        MerkleTree.nodeHash(MerkleTree.leafHash(new byte[] {1}), MerkleTree.leafHash(new byte[] {2})));
    }

    @Test
    void every_proof_of_the_eight_leaves_holds() throws Exception {
        JsonNode vectors = eightLeaves();
        for (JsonNode vector : vectors.get("inclusion")) {
            int index = vector.get("leafIndex").asInt();
            int size = vector.get("treeSize").asInt();
            Sha256 leaf = hash(vectors.get("leafHashesHex").get(index));
            assertThat(MerkleProof.isIncluded(leaf, index, size, hexProof(vector), root(vectors, size)))
                    .isTrue();
        }
        for (JsonNode vector : vectors.get("consistency")) {
            int oldSize = vector.get("size1").asInt();
            int newSize = vector.get("size2").asInt();
            assertThat(MerkleProof.isConsistent(
                            oldSize, root(vectors, oldSize), newSize, root(vectors, newSize), hexProof(vector)))
                    .isTrue();
        }
    }

    @Test
    void the_proofs_we_make_are_the_known_ones() throws Exception {
        JsonNode vectors = eightLeaves();
        List<Sha256> leaves = new ArrayList<>();
        vectors.get("leafHashesHex").forEach(node -> leaves.add(hash(node)));
        for (JsonNode vector : vectors.get("inclusion")) {
            int size = vector.get("treeSize").asInt();
            assertThat(new MerkleProver(leaves.subList(0, size))
                            .inclusion(vector.get("leafIndex").asInt()))
                    .isEqualTo(hexProof(vector));
        }
        for (JsonNode vector : vectors.get("consistency")) {
            int size = vector.get("size2").asInt();
            assertThat(new MerkleProver(leaves.subList(0, size))
                            .consistency(vector.get("size1").asInt()))
                    .isEqualTo(hexProof(vector));
        }
    }

    @Test
    void every_published_inclusion_proof_is_believed_or_not_as_it_should() throws Exception {
        int seen = 0;
        for (Path file : files("inclusion")) {
            JsonNode vector = read(file);
            assertThat(included(vector))
                    .as(file.toString())
                    .isEqualTo(!vector.get("wantErr").asBoolean());
            seen++;
        }
        assertThat(seen).isGreaterThan(90);
    }

    @Test
    void every_published_consistency_proof_is_believed_or_not_as_it_should() throws Exception {
        int seen = 0;
        for (Path file : files("consistency")) {
            JsonNode vector = read(file);
            if (!file.endsWith(SKIPPED)) {
                assertThat(consistent(vector))
                        .as(file.toString())
                        .isEqualTo(!vector.get("wantErr").asBoolean());
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(90);
    }

    private static boolean included(JsonNode vector) throws IOException {
        List<Sha256> hashes = hashes(vector, "leafHash", "root");
        return !hashes.isEmpty()
                && MerkleProof.isIncluded(
                        hashes.get(0),
                        vector.get("leafIdx").asLong(),
                        vector.get("treeSize").asLong(),
                        hashes.subList(2, hashes.size()),
                        hashes.get(1));
    }

    private static boolean consistent(JsonNode vector) throws IOException {
        List<Sha256> hashes = hashes(vector, "root1", "root2");
        return !hashes.isEmpty()
                && MerkleProof.isConsistent(
                        vector.get("size1").asLong(),
                        hashes.get(0),
                        vector.get("size2").asLong(),
                        hashes.get(1),
                        hashes.subList(2, hashes.size()));
    }

    /** Two named hashes and those of the proof; none when one of them isn't 32 bytes and so can't be believed. */
    private static List<Sha256> hashes(JsonNode vector, String first, String second) throws IOException {
        List<byte[]> all = new ArrayList<>(List.of(base64(vector.get(first)), base64(vector.get(second))));
        for (JsonNode node : vector.path("proof")) {
            all.add(base64(node));
        }
        boolean wellFormed = all.stream().allMatch(bytes -> bytes.length == Sha256.BYTES);
        return wellFormed ? all.stream().map(Sha256::ofHashBytes).toList() : List.of();
    }

    private static byte[] base64(JsonNode node) {
        return Base64.getDecoder().decode(node.asText(""));
    }

    private static List<Sha256> hexProof(JsonNode vector) {
        List<Sha256> proof = new ArrayList<>();
        vector.get("proofHex").forEach(node -> proof.add(hash(node)));
        return proof;
    }

    private static Sha256 root(JsonNode vectors, int size) {
        return hash(vectors.get("rootsBySize").get(size));
    }

    private static Sha256 hash(JsonNode hex) {
        return Sha256.parse(hex.asText()).orElseThrow();
    }

    private static JsonNode eightLeaves() throws Exception {
        return read(folder("").resolve("rfc6962-8-leaf-vectors.json"));
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(file));
    }

    private static List<Path> files(String folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder(folder))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    private static Path folder(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(MerkleVectorsTest.class.getResource("/vectors/merkle-rfc6962/" + name))
                .toURI());
    }
}
