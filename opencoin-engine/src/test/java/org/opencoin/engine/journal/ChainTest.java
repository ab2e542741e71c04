package org.opencoin.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opencoin.engine.canonical.CanonicalReader;
import org.opencoin.engine.canonical.CanonicalWriter;
import org.opencoin.engine.canonical.JsonObject;
import org.opencoin.engine.crypto.Sha256;

class ChainTest {

    private static final String SEGMENT = "journal/000000000000.jsonl";

    @Test
    void a_line_is_what_the_specification_says() throws Exception {
        ChainWriter chain = new ChainWriter(Head.EMPTY);
        String line = text(chain.seal(Entries.body(0, "a")));
        String without = "{\"at\":\"2026-01-01T00:00:00.000Z\",\"entry\":0,\"kind\":\"operation\","
                + "\"operation\":{\"id\":\"op-0\",\"kind\":\"payment\",\"memo\":\"a\"},\"postings\":[],"
                + "\"previous\":\"" + "0".repeat(64) + "\"}";
        String hash = Sha256.of(without.getBytes(StandardCharsets.UTF_8)).hex();
        assertThat(line).isEqualTo(without.replace("\"entry\":0,", "\"entry\":0,\"hash\":\"" + hash + "\",") + "\n");
        assertThat(chain.head().hash().hex()).isEqualTo(hash);
        assertThat(text(chain.seal(Entries.body(1)))).contains("\"previous\":\"" + hash + "\"");
    }

    @Test
    void members_of_any_name_keep_a_line_canonical() throws Exception {
        for (String name : List.of("a", "b", "en", "f", "hasg", "hasi", "i", "o", "prev", "q", "z")) {
            ChainWriter chain = new ChainWriter(Head.EMPTY);
            JsonObject.Builder body =
                    JsonObject.builder().put("at", Entries.at(0)).put("kind", "operation");
            Line line = chain.seal(body.put(name, 1).build());
            byte[] bytes = line.toByteArray();
            LineReading reading = new LineReader().read(bytes, 0, bytes.length - 1);
            assertThat(reading).isInstanceOfSatisfying(LineReading.Whole.class, whole -> {
                assertThat(whole.isTrue()).isTrue();
                assertThat(whole.computed()).isEqualTo(line.hash());
            });
        }
    }

    @Test
    void an_entry_without_time_or_with_a_hash_of_its_own_is_a_mistake_of_the_caller() {
        ChainWriter chain = new ChainWriter(Head.EMPTY);
        JsonObject later = Entries.body(5);
        chain.seal(later);
        assertThatThrownBy(() -> chain.seal(Entries.body(4))).isInstanceOf(IllegalArgumentException.class);
        JsonObject.Builder timeless = JsonObject.builder().put("kind", "operation");
        assertThatThrownBy(() -> chain.seal(timeless.build())).isInstanceOf(IllegalArgumentException.class);
        JsonObject hashed = JsonObject.builder()
                .put("at", Entries.at(6))
                .put("kind", "operation")
                .put("hash", "x")
                .build();
        assertThatThrownBy(() -> chain.seal(hashed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_changed_byte_of_a_closed_ledger_is_found() throws Exception {
        FaultyDisk disk = new FaultyDisk();
        try (JournalDirectory journal = JournalDirectory.open(disk, 4)) {
            journal.side().keepFile(new byte[] {1, 2, 3});
            Entries.append(journal, 6);
        }
        int changes = 0;
        for (String path : disk.paths()) {
            byte[] bytes = disk.bytes(path);
            for (int at = 0; at < bytes.length; at++) {
                for (int mask : new int[] {1, 0x20, 0xFF}) {
                    bytes[at] ^= (byte) mask;
                    assertThat(findings(disk)).as(path + " at " + at).isNotEmpty();
                    bytes[at] ^= (byte) mask;
                    changes++;
                }
            }
        }
        assertThat(changes).isGreaterThan(5_000);
        assertThat(findings(disk)).isEmpty();
    }

    private static List<Finding> findings(FaultyDisk disk) throws JournalException {
        JournalFolder folder = JournalFolder.open(disk, 4);
        List<Finding> findings = new ArrayList<>(Entries.findings(folder.readAll()));
        findings.addAll(folder.side().check());
        return findings;
    }

    @Test
    void a_changed_memo_is_one_finding_at_its_entry() throws Exception {
        List<String> lines = lines(4);
        lines.set(2, lines.get(2).replace("payment 2", "payment 9"));
        assertThat(findings(lines)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(JournalCode.HASH_DIFFERS);
            assertThat(finding.entry()).isEqualTo(2);
            assertThat(finding.file()).isEqualTo(SEGMENT);
            assertThat(finding.offset()).isEqualTo(offset(lines, 2));
            assertThat(finding.message("en")).contains("entry 2").doesNotContain("{");
        });
    }

    @Test
    void a_line_that_can_not_be_read_is_one_finding_and_reading_goes_on() throws Exception {
        List<String> lines = lines(4);
        lines.set(1, lines.get(1).replace("\"entry\":1", "\"entry\": 1"));
        assertThat(findings(lines)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(JournalCode.NOT_CANONICAL);
            assertThat(finding.entry()).isEqualTo(1);
        });
    }

    @Test
    void an_entry_forged_with_a_hash_of_its_own_breaks_the_chain_at_the_next() throws Exception {
        List<String> lines = lines(4);
        lines.set(1, forged(lines.get(1), "payment 1", "payment 9"));
        assertThat(findings(lines)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(JournalCode.CHAIN_BROKEN);
            assertThat(finding.entry()).isEqualTo(2);
        });
    }

    @Test
    void a_removed_entry_is_found_where_it_is_missing_and_nowhere_else() throws Exception {
        List<String> lines = lines(6);
        lines.remove(2);
        assertThat(findings(lines))
                .extracting(Finding::code)
                .containsExactly(JournalCode.NUMBER_DIFFERS, JournalCode.CHAIN_BROKEN);
    }

    @Test
    void an_entry_before_its_time_is_found() throws Exception {
        List<String> lines = lines(3);
        lines.set(2, forged(lines.get(2), Entries.at(2), Entries.at(0)));
        assertThat(findings(lines)).extracting(Finding::code).containsExactly(JournalCode.TIME_RUNS_BACK);
    }

    @Test
    void a_lacking_member_is_named() throws Exception {
        for (String member : List.of("at", "entry", "hash", "kind", "previous")) {
            List<String> lines = lines(2);
            JsonObject object =
                    (JsonObject) new CanonicalReader().read(bytes(lines.get(1).strip()));
            JsonObject.Builder without = JsonObject.builder();
            object.names().stream()
                    .filter(name -> !name.equals(member))
                    .forEach(name -> without.put(name, object.find(name)));
            String line = new String(CanonicalWriter.bytes(without.build()), StandardCharsets.UTF_8);
            lines.set(1, line + "\n");
            assertThat(findings(lines)).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(JournalCode.MEMBER_MISSING);
                assertThat(finding.told()).containsExactly(member);
            });
        }
    }

    @Test
    void entries_can_be_read_while_they_are_checked() throws Exception {
        MemoryJournal journal = new MemoryJournal();
        Entries.append(journal, 3);
        List<String> ids = new ArrayList<>();
        try (ChainReader reader = ChainReader.of(journal)) {
            while (reader.next()) {
                assertThat(reader.findings()).isEmpty();
                assertThat(reader.number()).isEqualTo(ids.size());
                ids.add(reader.entry()
                        .orElseThrow()
                        .object("operation")
                        .orElseThrow()
                        .text("id")
                        .orElseThrow());
            }
            assertThat(reader.head()).isEqualTo(journal.head());
        }
        assertThat(ids).containsExactly("op-0", "op-1", "op-2");
    }

    private static List<Finding> findings(List<String> lines) throws JournalException {
        FaultyDisk disk = new FaultyDisk();
        disk.write(SEGMENT, bytes(String.join("", lines)));
        return Entries.findings(JournalFolder.open(disk).readAll());
    }

    private static List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        Entries.lines(new ChainWriter(Head.EMPTY), count).forEach(line -> lines.add(text(line)));
        return lines;
    }

    /** The line with something replaced and its hash made anew. */
    private static String forged(String line, String what, String by) {
        String changed = line.strip().replace(what, by);
        String without = changed.replaceFirst("\"hash\":\"[0-9a-f]{64}\",", "");
        return changed.replaceFirst(
                        "\"hash\":\"[0-9a-f]{64}\"",
                        "\"hash\":\"" + Sha256.of(bytes(without)).hex() + "\"")
                + "\n";
    }

    private static long offset(List<String> lines, int index) {
        return bytes(String.join("", lines.subList(0, index))).length;
    }

    private static String text(Line line) {
        return new String(line.toByteArray(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
