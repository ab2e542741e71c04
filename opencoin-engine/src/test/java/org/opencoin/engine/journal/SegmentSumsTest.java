package org.opencoin.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencoin.engine.crypto.Sha256;

class SegmentSumsTest {

    private static final int ENTRIES = 3;
    private static final String FIRST = "journal/000000000000.jsonl";

    private static FaultyDisk ledger(int entries) throws JournalException {
        FaultyDisk disk = new FaultyDisk();
        try (JournalDirectory journal = JournalDirectory.open(disk, ENTRIES)) {
            Entries.append(journal, entries);
        }
        return disk;
    }

    private static String sums(FaultyDisk disk) {
        return new String(disk.bytes("sums"), StandardCharsets.US_ASCII);
    }

    private static String line(FaultyDisk disk, String segment) {
        byte[] content = disk.bytes("journal/" + segment + ".jsonl");
        return segment + " " + content.length + " " + Sha256.of(content) + "\n";
    }

    private static void open(FaultyDisk disk) throws JournalException {
        JournalDirectory.open(disk, ENTRIES).close();
    }

    private static Finding refusal(FaultyDisk disk) {
        return catchThrowableOfType(JournalException.class, () -> open(disk)).finding();
    }

    /** Changes one byte in the middle of the first segment. */
    private static void rot(FaultyDisk disk) {
        byte[] content = disk.bytes(FIRST);
        content[content.length / 2] ^= 1;
    }

    @Test
    void a_segment_has_a_sum_when_the_next_one_begins() throws Exception {
        assertThat(ledger(3).paths()).doesNotContain("sums");
        FaultyDisk disk = ledger(7);
        assertThat(sums(disk)).isEqualTo(line(disk, "000000000000") + line(disk, "000000000003"));
    }

    @Test
    void after_a_kill_damage_in_a_finished_segment_is_told_with_its_entry() throws Exception {
        FaultyDisk disk = ledger(7);
        rot(disk);
        disk.forget("HEAD");
        assertThat(refusal(disk)).satisfies(finding -> {
            assertThat(finding.file()).isEqualTo(FIRST);
            assertThat(finding.entry()).isEqualTo(1);
            assertThat(finding.code()).isEqualTo(JournalCode.HASH_DIFFERS);
        });
    }

    @Test
    void a_finished_segment_that_was_cut_or_lost_is_told_at_every_opening() throws Exception {
        FaultyDisk disk = ledger(7);
        byte[] content = disk.bytes(FIRST);
        disk.write(FIRST, java.util.Arrays.copyOf(content, content.length - 1));
        assertThat(refusal(disk).code()).isEqualTo(JournalCode.SEGMENT_DIFFERS);

        FaultyDisk shorter = ledger(6);
        shorter.forget("journal/000000000003.jsonl");
        assertThat(refusal(shorter).code()).isEqualTo(JournalCode.HEAD_DIFFERS);
        shorter.write("sums", (sums(shorter) + line(disk, "000000000003")).getBytes(StandardCharsets.US_ASCII));
        assertThat(refusal(shorter).code()).isEqualTo(JournalCode.SEGMENT_SHAPE);
    }

    @Test
    void a_history_written_anew_differs_though_its_lines_are_sound() throws Exception {
        FaultyDisk disk = ledger(7);
        disk.write(
                "sums", sums(disk).replaceFirst("[0-9a-f]{8}\n", "00000000\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(Entries.findings(JournalFolder.open(disk, ENTRIES).readAll()))
                .extracting(Finding::code)
                .containsExactly(JournalCode.SEGMENT_DIFFERS);
        disk.forget("HEAD");
        assertThat(refusal(disk).code()).isEqualTo(JournalCode.SEGMENT_DIFFERS);
    }

    @Test
    void sums_that_are_lost_or_unreadable_are_made_again() throws Exception {
        FaultyDisk disk = ledger(7);
        String were = sums(disk);
        for (String found : List.of("", were.substring(0, 90), "rubbish\n" + were, were.replace("0003 ", "0003  "))) {
            disk.write("sums", found.getBytes(StandardCharsets.US_ASCII));
            open(disk);
            assertThat(sums(disk)).as(found).isEqualTo(were);
        }
    }

    @Test
    void no_sum_is_made_of_a_damaged_segment() throws Exception {
        FaultyDisk disk = ledger(7);
        rot(disk);
        disk.forget("sums");
        assertThat(refusal(disk).code()).isEqualTo(JournalCode.HASH_DIFFERS);
        assertThat(disk.paths()).doesNotContain("sums");
    }
}
