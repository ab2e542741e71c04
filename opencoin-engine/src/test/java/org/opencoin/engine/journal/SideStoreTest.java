package org.opencoin.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.opencoin.engine.canonical.JsonArray;
import org.opencoin.engine.canonical.JsonText;
import org.opencoin.engine.crypto.MerkleTree;
import org.opencoin.engine.crypto.Sha256;

class SideStoreTest {

    private final FaultyDisk disk = new FaultyDisk();
    private final SideStore store = new SideStore(disk);

    @Test
    void an_attached_file_is_durable_under_the_hash_of_its_content() throws Exception {
        byte[] content = "park".getBytes(StandardCharsets.UTF_8);
        Sha256 hash = store.keepFile(content);
        assertThat(store.keepFile(content)).isEqualTo(hash);
        FaultyDisk after = disk.afterPowerLoss((path, durable, written) -> durable, false);
        assertThat(new SideFiles(after).file(hash)).contains(content);
        assertThat(new SideFiles(after).file(Sha256.ZERO)).isEmpty();
    }

    @Test
    void a_file_that_was_changed_is_not_given_out() throws Exception {
        Sha256 hash = store.keepFile(new byte[] {1});
        disk.bytes("files/" + hash)[0] = 2;
        var refusal = catchThrowableOfType(JournalException.class, () -> store.file(hash));
        assertThat(refusal.code()).isEqualTo(JournalCode.SIDE_FILE_DIFFERS);
        assertThat(store.check()).extracting(Finding::code).containsExactly(JournalCode.SIDE_FILE_DIFFERS);
    }

    @Test
    void a_charge_list_is_hashed_and_rooted_as_it_is_written() throws Exception {
        StringBuilder expected = new StringBuilder();
        MerkleTree tree = new MerkleTree();
        ChargeList.Finished finished;
        try (ChargeList list = store.newChargeList()) {
            for (int i = 0; i < 20_000; i++) {
                list.add(JsonArray.of(JsonText.of("m" + i), JsonText.of("10.00"), JsonText.of("0.10")));
                String line = "[\"m" + i + "\",\"10.00\",\"0.10\"]";
                expected.append(line).append('\n');
                tree.add(line.getBytes(StandardCharsets.UTF_8));
            }
            finished = list.finish();
        }
        byte[] bytes = expected.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(finished).isEqualTo(new ChargeList.Finished(20_000, Sha256.of(bytes), tree.root()));
        assertThat(Arrays.equals(store.step(finished.sha256()).orElseThrow(), bytes))
                .isTrue();
        assertThat(store.check()).isEmpty();
    }

    @Test
    void an_empty_charge_list_has_hashes_and_no_file() throws Exception {
        try (ChargeList list = store.newChargeList()) {
            Sha256 nothing = Sha256.of(new byte[0]);
            assertThat(list.finish()).isEqualTo(new ChargeList.Finished(0, nothing, nothing));
        }
        assertThat(disk.list("steps")).isEmpty();
    }

    @Test
    void a_ledger_in_memory_keeps_its_side_files_too() throws Exception {
        MemoryDisk memory = new MemoryDisk();
        try (JournalDirectory journal = JournalDirectory.open(memory)) {
            Sha256 hash = journal.side().keepFile(new byte[] {7});
            Entries.append(journal, 2);
            assertThat(journal.side().file(hash)).contains(new byte[] {7});
            assertThat(catchThrowableOfType(JournalException.class, () -> JournalDirectory.open(memory))
                            .code())
                    .isEqualTo(JournalCode.LOCKED);
        }
        assertThat(Entries.findings(JournalFolder.open(memory).readAll())).isEmpty();
    }
}
