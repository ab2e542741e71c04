package org.opencoin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.audit.Audit;
import org.opencoin.engine.audit.AuditFinding;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.fixture.Village;
import org.opencoin.engine.journal.Finding;
import org.opencoin.engine.journal.Head;
import org.opencoin.engine.journal.JournalCode;
import org.opencoin.engine.journal.JournalFolder;
import org.opencoin.engine.journal.RealDisk;
import org.opencoin.engine.journal.SideStore;
import org.opencoin.engine.journal.SnapshotStore;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.policy.Policy;

class SnapshotsTest {

    private static final long NOON = Village.instant("2026-01-10T12:00:00");
    private static final int PAYMENTS = 5_000;
    private static final Charter CHARTER = charter("50");

    @TempDir
    Path folder;

    private Path ledger;
    private Path snapshot;
    private Balances balances;

    private static Charter charter(String free) {
        return Compiler.compile(SourceFile.of("pionnier.coin", """
                        opencoin 1 en
                        currency Pionnier (PIO) {
                          decimals 2
                          rounding to the nearest cent, halves to the even cent, remainder to Commons
                          calendar Europe/Paris
                          role     Resident, Shop
                          fund     Commons
                          reserve  Vault in EUR
                          article 1 "Issued for euros, paid freely, melting beyond a purse." {
                            issue  to any member against EUR into Vault at 1 PIO per 1 EUR
                            allow  payment between any members
                            demurrage on the 1st of each month, 1 % of what an account then holds beyond FREE PIO, to Commons
                          }
                        }
                        """.replace("FREE", free)))
                .charter()
                .orElseThrow();
    }

    /** Payments of some hours apart, so that steps come between them. */
    private static List<Submission> village(String ids) {
        List<Submission> all = new ArrayList<>();
        all.add(new Submission(NOON, new Join(ids + "a", "a", List.of("Resident"), Map.of())));
        all.add(new Submission(NOON, new Join(ids + "b", "b", List.of("Shop"), Map.of())));
        all.add(new Submission(NOON, new Issue(ids + "i", "a", "PIO", "Vault", 9_000_00, Map.of())));
        IntStream.range(0, PAYMENTS).mapToObj(i -> payment(ids, i)).forEach(all::add);
        return all;
    }

    private static Submission payment(String ids, int number) {
        return new Submission(NOON + number * 3_600_000L, Payment.of(ids + number, "a", "b", "PIO", 1 + number % 7));
    }

    @BeforeEach
    void aLedgerWithASnapshot() throws Exception {
        ledger = folder.resolve("ledger");
        balances = write(ledger, "op-");
        snapshot = only(ledger);
    }

    private static Balances write(Path where, String ids) throws LedgerException {
        try (Ledger open = OpenCoin.open(CHARTER, where)) {
            assertThat(open.submitAll(village(ids), Batch.Progress.NONE).isJudged())
                    .isTrue();
            return open.balances();
        }
    }

    private static Path only(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where.resolve("snapshots"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    @Test
    void a_ledger_opened_from_a_snapshot_goes_on_as_one_that_was_judged_from_the_beginning() throws Exception {
        Path other = folder.resolve("other");
        copy(ledger, other);
        Files.delete(only(other));
        for (Path one : List.of(ledger, other)) {
            try (Ledger open = OpenCoin.open(CHARTER, one)) {
                assertThat(open.notices()).isEmpty();
                assertThat(open.balances()).isEqualTo(balances);
                open.submitAll(
                        IntStream.range(PAYMENTS - 20, PAYMENTS + 2_000)
                                .mapToObj(i -> payment("op-", i))
                                .toList(),
                        Batch.Progress.NONE);
            }
        }
        String segment = "journal/000000000000.jsonl";
        assertThat(other.resolve(segment)).hasSameBinaryContentAs(ledger.resolve(segment));
    }

    @Test
    void it_is_read_from_the_snapshot_on() throws Exception {
        Path segment = ledger.resolve("journal/000000000000.jsonl");
        byte[] bytes = Files.readAllBytes(segment);
        String text = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        int early = text.indexOf("op-17");
        bytes[early] ^= 1;
        Files.write(segment, bytes);
        try (Ledger open = OpenCoin.open(CHARTER, ledger)) {
            assertThat(open.balances()).isEqualTo(balances);
        }
        assertThat(codes(ledger)).contains("OC5012");
    }

    @Test
    void a_snapshot_with_any_byte_changed_or_cut_is_passed_over_told_and_replaced() throws Exception {
        byte[] sound = Files.readAllBytes(snapshot);
        for (int at = 0; at < sound.length; at += 1 + sound.length / 12) {
            byte[] changed = sound.clone();
            changed[at] ^= 4;
            assertReplaced(changed, JournalCode.SNAPSHOT_DAMAGED, sound);
            assertReplaced(java.util.Arrays.copyOf(sound, at), JournalCode.SNAPSHOT_DAMAGED, sound);
        }
    }

    private void assertReplaced(byte[] bad, JournalCode expected, byte[] sound) throws Exception {
        Files.write(snapshot, bad);
        try (Ledger open = OpenCoin.open(CHARTER, ledger)) {
            assertThat(open.notices()).extracting(Finding::code).containsExactly(expected);
            assertThat(open.notices().get(0).file()).isEqualTo("snapshots/" + snapshot.getFileName());
            assertThat(open.balances()).isEqualTo(balances);
        }
        assertThat(snapshot).hasBinaryContent(sound);
    }

    @Test
    void without_snapshots_it_is_judged_from_the_beginning() throws Exception {
        Files.delete(snapshot);
        Files.delete(snapshot.getParent());
        try (Ledger open = OpenCoin.open(CHARTER, ledger)) {
            assertThat(open.balances()).isEqualTo(balances);
        }
        assertThat(only(ledger)).isEqualTo(snapshot);
    }

    @Test
    void the_snapshot_of_another_ledger_of_the_same_charter_is_refused() throws Exception {
        byte[] sound = Files.readAllBytes(snapshot);
        Path other = folder.resolve("other");
        write(other, "other-");
        assertReplaced(Files.readAllBytes(only(other)), JournalCode.SNAPSHOT_FOREIGN, sound);
    }

    @Test
    void a_snapshot_under_the_name_of_another_number_is_refused() throws Exception {
        Path renamed = snapshot.resolveSibling("000000004711");
        Files.move(snapshot, renamed);
        try (Ledger open = OpenCoin.open(CHARTER, ledger)) {
            assertThat(open.notices()).extracting(Finding::code).containsExactly(JournalCode.SNAPSHOT_FOREIGN);
            assertThat(open.balances()).isEqualTo(balances);
        }
        assertThat(only(ledger)).isEqualTo(snapshot);
    }

    @Test
    void a_snapshot_of_a_longer_history_than_the_journal_tells_is_refused() throws Exception {
        Path older = folder.resolve("older");
        copy(ledger, older);
        try (Ledger open = OpenCoin.open(CHARTER, ledger)) {
            open.submitAll(
                    IntStream.range(PAYMENTS, 2 * PAYMENTS)
                            .mapToObj(i -> payment("op-", i))
                            .toList(),
                    Batch.Progress.NONE);
        }
        Path longer = newest(ledger);
        Files.copy(longer, older.resolve("snapshots").resolve(longer.getFileName()));
        try (Ledger open = OpenCoin.open(CHARTER, older)) {
            assertThat(open.notices()).extracting(Finding::code).containsExactly(JournalCode.SNAPSHOT_FOREIGN);
            assertThat(open.balances()).isEqualTo(balances);
        }
        assertThat(codes(older)).isEmpty();
    }

    private static Path newest(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where.resolve("snapshots"))) {
            return files.max(Path::compareTo).orElseThrow();
        }
    }

    @Test
    void a_snapshot_that_was_forged_whole_is_found_by_the_audit_which_trusts_none() throws Exception {
        Path other = folder.resolve("other");
        Balances richer = write(other, "other-");
        Community forged = Community.restore(Policy.of(CHARTER), state(other));
        forged.apply(forged.judge(payment("more-", PAYMENTS)));
        SnapshotStore store = store(ledger);
        Head head = JournalFolder.open(ledger).head();
        assertThat(richer).isEqualTo(balances);

        store.keep(
                head.entries(),
                Community.restore(Policy.of(CHARTER), state(other))
                        .snapshot(head.hash().hex()));
        assertThat(codes(ledger)).as("whose ids are others").containsExactly("OC5224");
        store.keep(head.entries(), forged.snapshot(head.hash().hex()));
        assertThat(codes(ledger)).as("whose number is another").containsExactly("OC5221");
        store.discard(head.entries());
        assertThat(codes(ledger)).isEmpty();
    }

    @Test
    void a_snapshot_of_another_charter_or_another_program_is_passed_over_and_replaced() throws Exception {
        byte[] sound = Files.readAllBytes(snapshot);
        byte[] state = state(ledger);
        int inVersion = Long.BYTES;
        int inCharter = 6 * Long.BYTES + "opencoin-state/4".length() + 64;
        for (int at : List.of(inVersion, inCharter)) {
            byte[] other = state.clone();
            other[at] ^= 1;
            store(ledger).keep(JournalFolder.open(ledger).head().entries(), other);
            assertThat(codes(ledger)).isEmpty();
            assertReplaced(Files.readAllBytes(snapshot), JournalCode.SNAPSHOT_FORM, sound);
        }
    }

    private static SnapshotStore store(Path where) {
        return SnapshotStore.of(new SideStore(new RealDisk(where)));
    }

    private static byte[] state(Path where) throws Exception {
        return store(where).read(JournalFolder.open(where).head().entries()).orElseThrow();
    }

    private static List<String> codes(Path where) throws Exception {
        return Audit.of(where).run((entry, of) -> {}).findings().stream()
                .map(AuditFinding::code)
                .toList();
    }
}
