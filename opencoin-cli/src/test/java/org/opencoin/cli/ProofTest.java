package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.engine.crypto.NoteKey;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.proof.Enclosed;
import org.opencoin.engine.proof.EntryCheck;
import org.opencoin.engine.proof.ProofException;
import org.opencoin.engine.proof.Signatures;
import org.opencoin.engine.proof.TlogProof;

/** That an operation is in the record, shown to somebody who has a file and a public key; and every way to forge it. */
class ProofTest {

    private static final String PROOF = "ledger-18.tlog-proof";

    @TempDir
    Path folder;

    private Record record;
    private byte[] good;
    private NoteKey keeper;

    @BeforeEach
    void anOperationIsProven() {
        record = Record.in(folder);
        record.done("checkpoint", "ledger", "--key", "keeper.key");
        record.done("prove", "ledger", "op-17");
        good = record.bytes(PROOF);
        keeper = NoteKey.read(new String(record.bytes("keeper.key.pub"), StandardCharsets.UTF_8).strip())
                .orElseThrow();
    }

    @Test
    void the_proof_stands_without_the_ledger_and_names_the_charter() {
        record.write("elsewhere.tlog-proof", good);
        String said = record.done(
                        "verify", "elsewhere.tlog-proof", "--key", "keeper.key.pub", "--charter", "acorn.coin")
                .out();
        assertThat(said).contains("operation op-17", "forbidden", "\"category\":\"Fuel\"", "acorn.example/keeper");
        record.acorn.write("other.coin", Acorn.CHARTER.replace("beyond 10 ACO", "beyond 20 ACO"));
        record.refused("OC5206", "verify", PROOF, "--key", "keeper.key.pub", "--charter", "other.coin");
    }

    @Test
    void every_entry_with_an_operation_proves() {
        for (int id = 1; id <= 56; id++) {
            record.done("prove", "ledger", "op-" + id, "--out", "p" + id);
            assertThat(isBelieved(record.bytes("p" + id))).as("op-" + id).isTrue();
        }
    }

    @Test
    void without_a_key_or_with_another_nobody_vouches() {
        record.refused("OC6209", "verify", PROOF);
        record.refused("OC5202", "verify", PROOF, "--key", "stranger.key.pub");
        record.refused("OC6206", "verify", PROOF, "--key", "witness.key.pub");
        record.refused("OC6207", "verify", PROOF, "--key", "keeper.key");
        record.refused("OC5202", "verify", PROOF, "--key", "keeper.key.pub", "--witness", "witness.key.pub");
    }

    @Test
    void no_bit_can_be_flipped() {
        assertThat(isBelieved(good)).isTrue();
        List<Integer> missed = IntStream.range(0, good.length * 8)
                .parallel()
                .filter(bit -> {
                    byte[] bad = good.clone();
                    bad[bit / 8] ^= (byte) (1 << bit % 8);
                    return isBelieved(bad);
                })
                .boxed()
                .toList();
        assertThat(missed).isEmpty();
    }

    @Test
    void nothing_can_be_cut_off_or_added() {
        assertThat(IntStream.range(0, good.length).parallel().filter(length -> isBelieved(Arrays.copyOf(good, length))))
                .isEmpty();
        for (String more : List.of("\n", " ", "x", "\n\n")) {
            byte[] longer = (new String(good, StandardCharsets.UTF_8) + more).getBytes(StandardCharsets.UTF_8);
            assertThat(isBelieved(longer)).isFalse();
        }
        record.write("cut.tlog-proof", Arrays.copyOf(good, good.length - 1));
        record.refused("OC5200", "verify", "cut.tlog-proof", "--key", "keeper.key.pub");
    }

    @Test
    void another_entry_another_number_or_another_path_prove_nothing() {
        TlogProof proof = TlogProof.read(good).orElseThrow();
        record.done("prove", "ledger", "op-16", "--out", "other");
        TlogProof other = TlogProof.read(record.bytes("other")).orElseThrow();
        tampered("OC5201", new TlogProof(17, proof.path(), proof.enclosed(), proof.note()));
        tampered("OC5201", new TlogProof(18, proof.path(), other.enclosed(), proof.note()));
        tampered("OC5201", new TlogProof(18, other.path(), proof.enclosed(), proof.note()));
        List<Sha256> shorter = proof.path().subList(0, proof.path().size() - 1);
        tampered("OC5201", new TlogProof(18, shorter, proof.enclosed(), proof.note()));
        List<Sha256> longer = new ArrayList<>(proof.path());
        longer.add(Sha256.ZERO);
        tampered("OC5201", new TlogProof(18, longer, proof.enclosed(), proof.note()));
        Enclosed enclosed = proof.enclosed();
        tampered(
                "OC5205",
                new TlogProof(
                        18,
                        proof.path(),
                        new Enclosed(enclosed.entry(), enclosed.entry(), enclosed.path()),
                        proof.note()));
    }

    private void tampered(String code, TlogProof proof) {
        record.write("tampered.tlog-proof", proof.bytes());
        record.refused(code, "verify", "tampered.tlog-proof", "--key", "keeper.key.pub");
    }

    @Test
    void a_record_written_again_with_right_hashes_is_neither_signed_nor_proven() throws Exception {
        Forgery.of(folder.resolve("ledger"))
                .change(6, "\"amount\":\"1.25\"", "\"amount\":\"9.25\"")
                .into(folder.resolve("forged"));
        java.nio.file.Files.createDirectories(folder.resolve("forged/checkpoints"));
        record.write("forged/checkpoints/000000000060", record.bytes("ledger/checkpoints/000000000060"));
        record.refused("OC5211", "checkpoint", "forged", "--key", "keeper.key");
        record.refused("OC5211", "prove", "forged", "op-17", "--out", "no");
        Forgery.of(folder.resolve("ledger")).drop(59).into(folder.resolve("cut"));
        record.refused("OC5212", "prove", "cut", "op-17", "--checkpoint", "ledger/checkpoints/000000000060");
        record.refused("OC5213", "prove", "ledger", laterThanTheCheckpoint());
        assertThat(folder.resolve("no")).doesNotExist();
    }

    private String laterThanTheCheckpoint() {
        record.grow("op-57");
        return "op-57";
    }

    @Test
    void what_is_not_there_is_said() {
        record.refused("OC6008", "prove", "ledger", "op-9999");
        record.refused("OC6002", "verify", "nowhere.tlog-proof");
        record.refused("OC5200", "verify", "acorn.coin");
        record.refused("OC6210", "verify", "ledger/checkpoints/000000000060", "--charter", "acorn.coin");
        record.acorn.run("run", "acorn.coin", "operations.jsonl", "--ledger", "fresh");
        record.refused("OC6208", "prove", "fresh", "op-17");
    }

    /** Whether somebody with the keeper's public key would believe it. */
    private boolean isBelieved(byte[] file) {
        try {
            var proof = TlogProof.read(file);
            if (proof.isEmpty()) {
                return false;
            }
            EntryCheck.of(proof.get()).run();
            Signatures.require(keeper, proof.get().note());
            return true;
        } catch (ProofException refused) {
            return false;
        }
    }
}
