package org.opencoin.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JournalRecoveryTest {

    private static final int BATCH = 1_000;

    private static final String SEGMENT = "journal/000000000000.jsonl";

    @Test
    void a_write_torn_at_any_byte_never_takes_an_acknowledged_entry_with_it() throws Exception {
        FaultyDisk disk = new FaultyDisk();
        JournalDirectory journal = JournalDirectory.open(disk);
        Entries.append(journal, 3);
        Entries.append(journal, 2);
        byte[] acknowledged = disk.bytes(SEGMENT).clone();
        disk.failAfter(2, FaultyDisk.Fault.SYNC_FAILS);
        assertThat(catchThrowableOfType(JournalException.class, () -> Entries.append(journal, 3)))
                .isNotNull();
        int unsynced = disk.bytes(SEGMENT).length - acknowledged.length;
        assertThat(unsynced).isPositive();

        for (int cut = 0; cut <= unsynced; cut++) {
            for (byte filling : new byte[] {0, '\n', '}'}) {
                assertRecovers(disk.afterPowerLoss(torn(cut, unsynced, filling), true), acknowledged);
            }
            assertRecovers(disk.afterPowerLoss(torn(cut, cut, (byte) 0), true), acknowledged);
        }
    }

    /** The first bytes came through, and what the file has beyond them is something else. */
    private static FaultyDisk.Survival torn(int cut, int length, byte filling) {
        return (path, durable, written) -> {
            if (!path.equals(SEGMENT)) {
                return written;
            }
            byte[] left = Arrays.copyOf(written, durable.length + length);
            Arrays.fill(left, durable.length + cut, left.length, filling);
            return left;
        };
    }

    private static void assertRecovers(FaultyDisk disk, byte[] acknowledged) throws JournalException {
        byte[] found = disk.bytes(SEGMENT).clone();
        try (JournalDirectory journal = JournalDirectory.open(disk)) {
            byte[] kept = disk.bytes(SEGMENT);
            assertThat(journal.head().entries()).isBetween(5L, 8L);
            assertThat(Arrays.mismatch(kept, acknowledged)).isIn(-1, acknowledged.length);
            assertThat(Arrays.mismatch(kept, found)).isIn(-1, kept.length);
            assertMovedAside(disk, journal.notices(), found, kept.length);
            Entries.append(journal, 1);
        }
        List<Finding> findings = Entries.findings(JournalFolder.open(disk).readAll());
        assertThat(findings).allMatch(finding -> finding.code() == JournalCode.TAIL_ASIDE);
    }

    private static void assertMovedAside(FaultyDisk disk, List<Finding> notices, byte[] found, int kept) {
        if (found.length == kept) {
            assertThat(notices).isEmpty();
            return;
        }
        assertThat(notices).hasSize(1);
        Finding notice = notices.get(0);
        assertThat(notice.code()).isEqualTo(JournalCode.TAIL_MOVED);
        assertThat(notice.offset()).isEqualTo(kept);
        byte[] tail = Arrays.copyOfRange(found, kept, found.length);
        assertThat(Arrays.equals(disk.bytes(notice.told().get(1)), tail)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = FaultyDisk.Fault.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = "READ_FAILS") // appending reads nothing
    void a_disk_that_fails_closes_the_journal_and_keeps_what_was_acknowledged(FaultyDisk.Fault fault) throws Exception {
        for (int later = 0; later < 12; later++) {
            FaultyDisk disk = new FaultyDisk();
            JournalDirectory journal = JournalDirectory.open(disk, 4);
            Entries.append(journal, 3);
            Head acknowledged = journal.head();
            disk.failAfter(later, fault);
            JournalException refusal = null;
            for (int i = 0; i < 12 && refusal == null; i++) {
                acknowledged = journal.head();
                refusal = catchThrowableOfType(JournalException.class, () -> Entries.append(journal, 3));
            }
            JournalCode expected =
                    fault == FaultyDisk.Fault.DISK_FULL ? JournalCode.DISK_FULL : JournalCode.DISK_FAILED;
            assertThat(refusal.code()).isEqualTo(expected);
            assertThat(catchThrowableOfType(JournalException.class, () -> Entries.append(journal, 1))
                            .code())
                    .isEqualTo(JournalCode.CLOSED);
            disk.failAfter(Long.MAX_VALUE / 2, fault);
            try (JournalDirectory again = JournalDirectory.open(disk, 4)) {
                assertThat(again.head().entries()).isGreaterThanOrEqualTo(acknowledged.entries());
            }
        }
    }

    @Test
    void bit_rot_before_the_durable_length_is_refused_with_its_place() throws Exception {
        FaultyDisk disk = new FaultyDisk();
        JournalDirectory journal = JournalDirectory.open(disk);
        Entries.append(journal, 2);
        Entries.append(journal, 1);
        long durable = lastMark(disk);
        int lastLine = (int) durable - 1;
        while (disk.bytes(SEGMENT)[lastLine - 1] != '\n') {
            lastLine--;
        }
        for (int at = lastLine; at < durable; at++) {
            FaultyDisk rotten = disk.afterPowerLoss(FaultyDisk.ALL, true);
            rotten.bytes(SEGMENT)[at] ^= 0x20;
            var refusal = catchThrowableOfType(JournalException.class, () -> JournalDirectory.open(rotten));
            assertThat(refusal.code()).isEqualTo(JournalCode.DURABLE_DAMAGED);
            assertThat(refusal.finding().file()).isEqualTo(SEGMENT);
            assertThat(refusal.finding().told().get(0)).isEqualTo(Long.toString(durable));
        }
    }

    @Test
    void a_journal_cut_before_its_durable_length_is_refused() throws Exception {
        FaultyDisk disk = new FaultyDisk();
        JournalDirectory journal = JournalDirectory.open(disk);
        Entries.append(journal, 2);
        Entries.append(journal, 1);
        int durable = (int) lastMark(disk);
        for (int cut = 0; cut < durable; cut++) {
            int length = cut;
            FaultyDisk shortened = disk.afterPowerLoss(
                    (path, kept, written) -> path.equals(SEGMENT) ? Arrays.copyOf(written, length) : written, true);
            var refusal = catchThrowableOfType(JournalException.class, () -> JournalDirectory.open(shortened));
            assertThat(refusal.code()).isEqualTo(JournalCode.DURABLE_DAMAGED);
        }
    }

    @Test
    void without_marks_everything_is_read_and_only_the_very_last_line_may_be_unfinished() throws Exception {
        FaultyDisk disk = new FaultyDisk();
        JournalDirectory journal = JournalDirectory.open(disk, 2);
        Entries.append(journal, 5);
        disk.delete("commits");

        FaultyDisk sound = disk.afterPowerLoss(FaultyDisk.ALL, true);
        JournalDirectory.open(sound, 2).close();
        assertThat(JournalFolder.open(sound, 2).head()).isEqualTo(journal.head());

        FaultyDisk rotten = disk.afterPowerLoss(FaultyDisk.ALL, true);
        rotten.bytes(SEGMENT)[40] ^= 1;
        assertThat(catchThrowableOfType(JournalException.class, () -> JournalDirectory.open(rotten, 2)))
                .isNotNull();

        FaultyDisk torn = disk.afterPowerLoss(
                (path, durable, written) ->
                        path.endsWith("4.jsonl") ? Arrays.copyOf(written, written.length - 9) : written,
                true);
        try (JournalDirectory again = JournalDirectory.open(torn, 2)) {
            assertThat(again.head().entries()).isEqualTo(4);
            assertThat(again.notices()).hasSize(1);
        }
    }

    @Test
    void a_missing_segment_is_refused() throws Exception {
        FaultyDisk disk = new FaultyDisk();
        try (JournalDirectory journal = JournalDirectory.open(disk, 2)) {
            Entries.append(journal, 5);
        }
        disk.delete("journal/000000000002.jsonl");
        var refusal = catchThrowableOfType(JournalException.class, () -> JournalDirectory.open(disk, 2));
        assertThat(refusal.code()).isEqualTo(JournalCode.SEGMENT_SHAPE);
        assertThat(Entries.findings(JournalFolder.open(disk, 2).readAll()))
                .extracting(Finding::code)
                .contains(JournalCode.SEGMENT_SHAPE, JournalCode.NUMBER_DIFFERS, JournalCode.CHAIN_BROKEN);
    }

    @Test
    void a_closed_ledger_that_ends_elsewhere_is_refused() throws Exception {
        FaultyDisk disk = new FaultyDisk();
        try (JournalDirectory journal = JournalDirectory.open(disk)) {
            Entries.append(journal, 2);
        }
        byte[] bytes = disk.bytes(SEGMENT);
        disk.write(SEGMENT, Arrays.copyOf(bytes, bytes.length - 1));
        var refusal = catchThrowableOfType(JournalException.class, () -> JournalDirectory.open(disk));
        assertThat(refusal.code()).isEqualTo(JournalCode.HEAD_DIFFERS);
    }

    @Test
    void whatever_fails_and_whatever_the_power_leaves_acknowledged_entries_stay() throws Exception {
        long seed = Long.getLong("opencoin.seed", 20_260_301L);
        int wanted = Integer.getInteger("opencoin.faults", 100_000);
        Map<String, Integer> struck = new ConcurrentHashMap<>();
        long next = seed;
        while (sum(struck) < wanted) {
            LongStream.range(next, next + BATCH).parallel().forEach(one -> live(one, struck));
            next += BATCH;
        }
        assertThat(struck)
                .as("each kind, from seed %d to %d", seed, next)
                .containsOnlyKeys(
                        "DISK_FULL",
                        "NAMES_LOST",
                        "READ_FAILS",
                        "REORDERED",
                        "ROT",
                        "ROT_IN_FINISHED_SEGMENT",
                        "SHORT_WRITE",
                        "SYNC_FAILS",
                        "TORN",
                        "WRITE_FAILS")
                .doesNotContainValue(0);
    }

    /** One life by itself: {@code -Dopencoin.seed=} and the seed that a failure names, with {@code -Dopencoin.faults=1}. */
    private static void live(long seed, Map<String, Integer> struck) {
        try {
            new FaultRun(new Random(seed), "seed " + seed)
                    .run()
                    .forEach((kind, count) -> struck.merge(kind, count, Integer::sum));
        } catch (JournalException refused) {
            throw new AssertionError("seed " + seed, refused);
        }
    }

    private static long sum(Map<String, Integer> struck) {
        return struck.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static long lastMark(FaultyDisk disk) throws Exception {
        return CommitMarks.read(disk).orElseThrow().last().orElseThrow().length();
    }
}
