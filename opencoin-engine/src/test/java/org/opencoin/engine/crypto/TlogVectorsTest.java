package org.opencoin.engine.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A published log of 15 entries (C2SP tlog-tiles): its tiles, its 16 checkpoints, and every proof between them. */
class TlogVectorsTest {

    private static final int ENTRIES = 15;

    @Test
    void every_checkpoint_is_signed_and_says_the_root_of_the_entries() throws Exception {
        NoteKey key = key();
        MerkleTree tree = new MerkleTree();
        List<byte[]> entries = entries(ENTRIES);
        for (int size = 0; size <= ENTRIES; size++) {
            SignedNote note = SignedNote.read(bytes("log/checkpoint." + size)).orElseThrow();
            assertThat(key.signed(note)).as("checkpoint %d", size).isTrue();
            Checkpoint checkpoint = Checkpoint.read(note.text()).orElseThrow();
            assertThat(checkpoint).isEqualTo(new Checkpoint(key.name(), size, tree.root()));
            assertThat(checkpoint.text()).isEqualTo(note.text());
            if (size < ENTRIES) {
                tree.add(entries.get(size));
            }
        }
        assertThat(bytes("log/checkpoint")).isEqualTo(bytes("log/checkpoint." + ENTRIES));
    }

    @Test
    void the_tiles_hold_the_hashes_of_the_entries() throws Exception {
        for (int size = 1; size <= ENTRIES; size++) {
            byte[] tile = bytes("log/tile/0/000.p/" + size);
            assertThat(tile).hasSize(size * Sha256.BYTES);
            List<byte[]> entries = entries(size);
            assertThat(entries).hasSize(size);
            for (int i = 0; i < size; i++) {
                byte[] hash = Arrays.copyOfRange(tile, i * Sha256.BYTES, (i + 1) * Sha256.BYTES);
                assertThat(MerkleTree.leafHash(entries.get(i))).isEqualTo(Sha256.ofHashBytes(hash));
            }
        }
    }

    @Test
    void every_entry_proves_and_every_checkpoint_grew_out_of_those_before() throws Exception {
        List<Sha256> leaves =
                entries(ENTRIES).stream().map(MerkleTree::leafHash).toList();
        for (int size = 1; size <= ENTRIES; size++) {
            MerkleProver prover = new MerkleProver(leaves.subList(0, size));
            Sha256 root = checkpoint(size).root();
            for (int i = 0; i < size; i++) {
                List<Sha256> proof = prover.inclusion(i);
                assertThat(MerkleProof.isIncluded(leaves.get(i), i, size, proof, root))
                        .isTrue();
                assertThat(MerkleProof.isIncluded(leaves.get((i + 1) % ENTRIES), i, size, proof, root))
                        .isFalse();
            }
            for (int old = 1; old <= size; old++) {
                List<Sha256> proof = prover.consistency(old);
                assertThat(MerkleProof.isConsistent(old, checkpoint(old).root(), size, root, proof))
                        .isTrue();
                assertThat(MerkleProof.isConsistent(
                                old,
                                checkpoint(old).root(),
                                size,
                                checkpoint(old - 1).root(),
                                proof))
                        .isFalse();
            }
        }
    }

    @Test
    void a_checkpoint_with_any_bit_flipped_is_not_believed() throws Exception {
        NoteKey key = key();
        byte[] good = bytes("log/checkpoint");
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(SignedNote.read(bad).filter(key::signed))
                    .as("bit %d", bit)
                    .isEmpty();
        }
    }

    @Test
    void a_checkpoint_cut_short_or_with_something_after_it_is_not_believed() throws Exception {
        NoteKey key = key();
        byte[] good = bytes("log/checkpoint");
        for (int length = 0; length < good.length; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThat(SignedNote.read(cut).filter(key::signed))
                    .as("%d bytes", length)
                    .isEmpty();
        }
        for (String more : List.of("\n", " ", "more\n", "\nmore\n")) {
            String longer = new String(good, StandardCharsets.UTF_8) + more;
            assertThat(SignedNote.read(longer.getBytes(StandardCharsets.UTF_8)).filter(key::signed))
                    .isEmpty();
        }
    }

    @Test
    void a_key_is_read_as_it_is_written_and_in_no_other_way() throws Exception {
        String written = text("log.vkey").strip();
        assertThat(NoteKey.read(written).orElseThrow().written()).isEqualTo(written);
        assertThat(NoteKey.read(written.replace("testdata", "otherdata"))).isEmpty();
        assertThat(NoteKey.read(written.replace("33d7b496", "33d7b497"))).isEmpty();
        assertThat(NoteKey.read(written.substring(0, written.length() - 4))).isEmpty();
    }

    @Test
    void a_key_under_which_anybody_can_sign_is_refused() {
        // The neutral element: with it, the signature R = neutral, S = 0 would hold for every text.
        byte[] typed = new byte[33];
        typed[0] = 1;
        typed[1] = 1;
        byte[] named = ByteBuffer.allocate(35)
                .put((byte) 'x')
                .put((byte) '\n')
                .put(typed)
                .array();
        String id = HexFormat.of().formatHex(Sha256.of(named).bytes(), 0, 4);
        String written = "x+" + id + "+" + Base64.getEncoder().encodeToString(typed);
        assertThat(NoteKey.read(written)).isEmpty();
    }

    private static Checkpoint checkpoint(int size) throws Exception {
        return Checkpoint.read(SignedNote.read(bytes("log/checkpoint." + size))
                        .orElseThrow()
                        .text())
                .orElseThrow();
    }

    private static NoteKey key() throws Exception {
        return NoteKey.read(text("log.vkey").strip()).orElseThrow();
    }

    /** A bundle of entries: each its length in two bytes, then itself. */
    private static List<byte[]> entries(int size) throws Exception {
        ByteBuffer bundle = ByteBuffer.wrap(bytes("log/tile/entries/000.p/" + size));
        List<byte[]> entries = new ArrayList<>();
        while (bundle.hasRemaining()) {
            byte[] entry = new byte[Short.toUnsignedInt(bundle.getShort())];
            bundle.get(entry);
            entries.add(entry);
        }
        return entries;
    }

    private static String text(String name) throws Exception {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException, java.net.URISyntaxException {
        return Files.readAllBytes(
                Path.of(Objects.requireNonNull(TlogVectorsTest.class.getResource("/vectors/tlog-tiles/" + name))
                        .toURI()));
    }
}
