package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.engine.crypto.Checkpoint;
import org.opencoin.engine.crypto.NoteKey;
import org.opencoin.engine.crypto.SignedNote;
import org.opencoin.engine.proof.Growth;
import org.opencoin.engine.proof.ProofException;
import org.opencoin.engine.proof.Signatures;

/** A record that grows before a witness, and one that was told in two ways. */
class WitnessTest {

    private static final String OLD = "ledger/checkpoints/000000000060";
    private static final String GROWTH = "ledger-60-61.tlog-growth";

    @TempDir
    Path folder;

    private Record record;

    @BeforeEach
    void aRecordThatGrewByOneEntry() {
        record = Record.in(folder);
        record.done("checkpoint", "ledger", "--key", "keeper.key");
        record.done(witness(OLD, "first"));
        record.grow("op-57");
        record.done("checkpoint", "ledger", "--key", "keeper.key");
        record.done("checkpoint", "ledger", "--since", OLD);
    }

    private static String[] witness(String file, String out) {
        return new String[] {
            "witness", file, "--key", "witness.key", "--of", "keeper.key.pub", "--state", "memory", "--out", out
        };
    }

    @Test
    void what_grew_is_signed_and_the_proof_bears_both_signatures() {
        record.done("verify", GROWTH, "--key", "keeper.key.pub", "--since", OLD);
        record.done(witness(GROWTH, "second"));
        record.done("prove", "ledger", "op-57", "--checkpoint", "second", "--out", "p");
        String said = record.done("verify", "p", "--key", "keeper.key.pub", "--witness", "witness.key.pub")
                .out();
        assertThat(said).contains("op-57", "acorn.example/keeper", "other.example/witness");
        record.done("verify", "second", "--key", "keeper.key.pub", "--witness", "witness.key.pub");
    }

    @Test
    void a_history_told_in_two_ways_is_refused_by_name() throws Exception {
        record.done(witness(GROWTH, "second"));
        Forgery.of(folder.resolve("ledger"))
                .change(6, "\"amount\":\"1.25\"", "\"amount\":\"9.25\"")
                .into(folder.resolve("forged"));
        record.done("checkpoint", "forged", "--key", "keeper.key");
        record.refused("OC5208", witness("forged/checkpoints/000000000061", "no"));
        record.refused("OC5208", "verify", growthOf("forged"), "--key", "keeper.key.pub", "--since", OLD);
        record.refused("OC5208", witness(growthOf("forged"), "no"));
        record.refused("OC5211", "checkpoint", "forged", "--since", OLD);
        assertThat(folder.resolve("no")).doesNotExist();
    }

    /** The honest proof under the forged checkpoint. */
    private String growthOf(String forged) {
        Growth honest = Growth.read(record.bytes(GROWTH)).orElseThrow();
        SignedNote note = SignedNote.read(record.bytes(forged + "/checkpoints/000000000061"))
                .orElseThrow();
        record.write("forged.tlog-growth", new Growth(honest.oldSize(), honest.path(), note).bytes());
        return "forged.tlog-growth";
    }

    @Test
    void what_is_older_elsewhere_or_joins_nothing_is_refused() {
        record.refused("OC5210", witness("ledger/checkpoints/000000000061", "no"));
        record.done(witness(GROWTH, "second"));
        record.refused("OC5209", witness(OLD, "no"));
        record.refused(
                "OC5202",
                "witness",
                GROWTH,
                "--key",
                "witness.key",
                "--of",
                "stranger.key.pub",
                "--state",
                "memory",
                "--out",
                "no");
        record.refused(
                "OC6206",
                "witness",
                GROWTH,
                "--key",
                "keeper.key",
                "--of",
                "keeper.key.pub",
                "--state",
                "memory",
                "--out",
                "no");
        record.refused("OC6211", "verify", GROWTH, "--key", "keeper.key.pub");
        record.acorn.write("late.jsonl", Acorn.operations().replace("2026-02-27T08:00", "2026-02-27T07:59"));
        record.done("run", "acorn.coin", "late.jsonl", "--ledger", "other");
        record.done("checkpoint", "other", "--key", "keeper.key");
        record.refused("OC5207", "checkpoint", "ledger", "--since", "other/checkpoints/000000000060");
        // Another record is another memory: it is seen for the first time.
        assertThat(record.done(witness("other/checkpoints/000000000060", "third"))
                        .out())
                .contains("first time");
    }

    @Test
    void no_bit_of_a_proof_of_growth_or_of_a_witness_can_be_flipped() throws Exception {
        record.done(witness(GROWTH, "second"));
        NoteKey keeper = key("keeper.key.pub");
        NoteKey witness = key("witness.key.pub");
        Checkpoint old =
                Signatures.checkpoint(SignedNote.read(record.bytes(OLD)).orElseThrow());
        Growth honest = Growth.read(record.bytes(GROWTH)).orElseThrow();
        SignedNote second = SignedNote.read(record.bytes("second")).orElseThrow();
        byte[] good = new Growth(honest.oldSize(), honest.path(), second).bytes();
        assertThat(isBelieved(good, old, keeper, witness)).isTrue();
        assertThat(IntStream.range(0, good.length * 8).parallel().filter(bit -> {
                    byte[] bad = good.clone();
                    bad[bit / 8] ^= (byte) (1 << bit % 8);
                    return isBelieved(bad, old, keeper, witness);
                }))
                .isEmpty();
        assertThat(IntStream.range(0, good.length)
                        .filter(length -> isBelieved(Arrays.copyOf(good, length), old, keeper, witness)))
                .isEmpty();
    }

    private NoteKey key(String file) {
        return NoteKey.read(new String(record.bytes(file), StandardCharsets.UTF_8).strip())
                .orElseThrow();
    }

    private static boolean isBelieved(byte[] file, Checkpoint old, NoteKey keeper, NoteKey witness) {
        try {
            var growth = Growth.read(file);
            if (growth.isEmpty()) {
                return false;
            }
            Signatures.require(keeper, growth.get().note());
            Signatures.require(witness, growth.get().note());
            growth.get().requireFrom(old, Signatures.checkpoint(growth.get().note()));
            return true;
        } catch (ProofException refused) {
            return false;
        }
    }
}
