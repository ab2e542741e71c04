package org.opencoin.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.opencoin.engine.crypto.Sha256;

/**
 * One life of a small ledger on a disk that fails at random and then loses its power, several times over; in the end a bit
 * of it may have rotted.
 */
final class FaultRun {

    private static final int ENTRIES_PER_SEGMENT = 4;

    private final Random random;
    private final String seed;
    private FaultyDisk disk = new FaultyDisk();

    /** The hash of each entry that was acknowledged, by number. */
    private final List<Sha256> acknowledged = new ArrayList<>();

    private final Map<String, Integer> struck = new TreeMap<>();

    FaultRun(Random random, String seed) {
        this.random = random;
        this.seed = seed;
    }

    /** How often each kind of fault struck. */
    Map<String, Integer> run() throws JournalException {
        FaultyDisk.Fault[] faults = FaultyDisk.Fault.values();
        for (int life = 0; life < 4; life++) {
            FaultyDisk.Fault fault = faults[random.nextInt(faults.length)];
            disk.failAfter(random.nextInt(40), fault);
            live();
            strikes(fault.name(), disk.hasFailed());
            if (random.nextBoolean()) {
                // The program is started again on a disk that works, and sees what was never made durable.
                disk.failAfter(Integer.MAX_VALUE, FaultyDisk.Fault.WRITE_FAILS);
                live();
            }
            boolean namesKept = random.nextBoolean();
            strikes("NAMES_LOST", !namesKept);
            disk = disk.afterPowerLoss(this::survive, namesKept);
        }
        if (random.nextInt(3) == 0) {
            rot();
        } else {
            sound();
        }
        return struck;
    }

    private void strikes(String kind, boolean so) {
        struck.merge(kind, so ? 1 : 0, Integer::sum);
    }

    private void sound() throws JournalException {
        try (JournalDirectory journal = JournalDirectory.open(disk, ENTRIES_PER_SEGMENT)) {
            assertAcknowledgedAreThere(journal);
            Entries.append(journal, 1);
        }
        assertThat(Entries.findings(
                        JournalFolder.open(disk, ENTRIES_PER_SEGMENT).readAll()))
                .as(seed)
                .allMatch(finding -> finding.code() == JournalCode.TAIL_ASIDE);
    }

    /**
     * A bit of what was acknowledged is another: opening refuses, or whoever reads the journal is told where it is damaged.
     */
    private void rot() throws JournalException {
        JournalDirectory.open(disk, ENTRIES_PER_SEGMENT).close();
        List<String> segments = disk.paths().stream()
                .filter(path -> path.startsWith("journal/") && disk.bytes(path).length > 0)
                .toList();
        if (segments.isEmpty()) {
            return;
        }
        String rotten = segments.get(random.nextInt(segments.size()));
        byte[] bytes = disk.bytes(rotten);
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        strikes("ROT", true);
        boolean killed = random.nextBoolean();
        if (killed) {
            disk.forget(CleanClose.PATH);
        }
        boolean finished = !rotten.equals(segments.get(segments.size() - 1));
        boolean refused = false;
        try (JournalDirectory journal = JournalDirectory.open(disk, ENTRIES_PER_SEGMENT)) {
            assertThat(journal.notices()).as(seed).isEmpty();
        } catch (JournalException refusal) {
            refused = true;
            assertThat(refusal.finding().file()).as(seed).isNotEmpty();
        }
        if (killed && finished) {
            strikes("ROT_IN_FINISHED_SEGMENT", true);
            assertThat(refused).as(seed).isTrue();
        }
        List<Finding> findings =
                Entries.findings(JournalFolder.open(disk, ENTRIES_PER_SEGMENT).readAll());
        assertThat(refused || findings.stream().anyMatch(finding -> finding.code() != JournalCode.TAIL_ASIDE))
                .as(seed)
                .isTrue();
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
        if (random.nextInt(4) == 0 && path.startsWith("journal/")) {
            return reordered(durable, written);
        }
        int unsynced = written.length - durable.length;
        int kept = random.nextInt(unsynced + 1);
        strikes("TORN", kept < unsynced);
        byte[] left = Arrays.copyOf(written, durable.length + kept);
        System.arraycopy(durable, 0, left, 0, durable.length);
        if (random.nextInt(3) == 0 && path.startsWith("journal/")) {
            int from = durable.length + random.nextInt(kept + 1);
            Arrays.fill(left, from, left.length, (byte) random.nextInt(256));
        }
        return left;
    }

    /** What was written later came through, what was written earlier didn't. */
    private byte[] reordered(byte[] durable, byte[] written) {
        byte[] left = written.clone();
        System.arraycopy(durable, 0, left, 0, durable.length);
        int from = durable.length + random.nextInt(left.length - durable.length);
        int to = from + 1 + random.nextInt(left.length - from);
        Arrays.fill(left, from, to, (byte) 0);
        strikes("REORDERED", true);
        return left;
    }
}
