package org.opencoin.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.opencoin.engine.crypto.Sha256;

/** One life of a small ledger on a disk that fails at random and then loses its power, several times over. */
final class FaultRun {

    private static final int ENTRIES_PER_SEGMENT = 4;

    private final Random random;
    private final String seed;
    private FaultyDisk disk = new FaultyDisk();

    /** The hash of each entry that was acknowledged, by number. */
    private final List<Sha256> acknowledged = new ArrayList<>();

    FaultRun(Random random, String seed) {
        this.random = random;
        this.seed = seed;
    }

    void run() throws JournalException {
        for (int life = 0; life < 4; life++) {
            disk.failAfter(random.nextInt(40), FaultyDisk.Fault.values()[random.nextInt(4)]);
            live();
            if (random.nextBoolean()) {
                // The program is started again on a disk that works, and sees what was never made durable.
                disk.failAfter(Integer.MAX_VALUE, FaultyDisk.Fault.WRITE_FAILS);
                live();
            }
            disk = disk.afterPowerLoss(this::survive, random.nextBoolean());
        }
        try (JournalDirectory journal = JournalDirectory.open(disk, ENTRIES_PER_SEGMENT)) {
            assertAcknowledgedAreThere(journal);
            Entries.append(journal, 1);
        }
        assertThat(Entries.findings(
                        JournalFolder.open(disk, ENTRIES_PER_SEGMENT).readAll()))
                .as(seed)
                .allMatch(finding -> finding.code() == JournalCode.TAIL_ASIDE);
    }

    private void live() {
        try (JournalDirectory journal = JournalDirectory.open(disk, ENTRIES_PER_SEGMENT)) {
            assertAcknowledgedAreThere(journal);
            while (random.nextInt(8) > 0) {
                ChainWriter chain = new ChainWriter(journal.head());
                var lines = Entries.lines(chain, 1 + random.nextInt(6));
                journal.append(journal.head(), lines);
                lines.forEach(line -> acknowledged.add(line.hash()));
            }
        } catch (JournalException failed) {
            assertThat(failed.code()).as(seed).isIn(JournalCode.DISK_FULL, JournalCode.DISK_FAILED);
        }
    }

    /** Entries that were written and not acknowledged may be there: then they count from now on, as for any reader. */
    private void assertAcknowledgedAreThere(JournalDirectory journal) throws JournalException {
        List<Sha256> found = new ArrayList<>();
        LineReader reader = new LineReader();
        try (Lines lines = journal.read(0)) {
            while (lines.next()) {
                var line = (LineReading.Whole) reader.read(lines.buffer(), lines.start(), lines.end());
                found.add(line.computed());
            }
        }
        assertThat(found).as(seed).hasSizeGreaterThanOrEqualTo(acknowledged.size());
        assertThat(found.subList(0, acknowledged.size())).as(seed).isEqualTo(acknowledged);
        acknowledged.clear();
        acknowledged.addAll(found);
    }

    /** Synced bytes stay. Of the others some came through, perhaps followed by rubbish. */
    private byte[] survive(String path, byte[] durable, byte[] written) {
        if (written.length <= durable.length) {
            return random.nextBoolean() ? Arrays.copyOf(durable, written.length) : durable;
        }
        int unsynced = written.length - durable.length;
        int kept = random.nextInt(unsynced + 1);
        byte[] left = Arrays.copyOf(written, durable.length + kept);
        System.arraycopy(durable, 0, left, 0, durable.length);
        if (random.nextInt(3) == 0 && path.startsWith("journal/")) {
            int from = durable.length + random.nextInt(kept + 1);
            Arrays.fill(left, from, left.length, (byte) random.nextInt(256));
        }
        return left;
    }
}
