package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command.Ran;
import org.opencoin.dsl.Compilation;
import org.opencoin.dsl.Compiler;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.engine.audit.Audit;
import org.opencoin.engine.audit.AuditReport;
import org.opencoin.engine.journal.DiskFile;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalFolder;
import org.opencoin.engine.journal.MemoryDisk;

/** After a clean close every changed byte is found, the last one included, and the entry is named. */
class TamperTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String SEGMENT = "journal/000000000000.jsonl";

    /** Judging again takes most of the time and finds no byte more: one audit in so many does it too. */
    private static final int FULL = 37;

    @TempDir
    Path folder;

    private Acorn acorn;
    private Path segment;
    private byte[] sound;
    private final Map<String, Compilation> compiled = new ConcurrentHashMap<>();

    @BeforeEach
    void aLedgerOfSixtyEntries() throws IOException {
        acorn = Acorn.in(folder);
        assertThat(acorn.founded().code()).isZero();
        segment = folder.resolve("ledger").resolve(SEGMENT);
        sound = Files.readAllBytes(segment);
    }

    @Test
    void a_sound_ledger_has_sixty_entries_and_no_finding() throws IOException {
        Ran ran = acorn.run("audit", "ledger", "--charter", "acorn.coin", "--format", "json");
        assertThat(ran.code()).isZero();
        JsonNode report = MAPPER.readTree(ran.out());
        assertThat(report.get("entries").asInt()).isEqualTo(60);
        assertThat(report.get("findings")).isEmpty();
    }

    @Test
    void every_byte_counts() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : List.of(SEGMENT, "HEAD", "commits")) {
            files.put(name, Files.readAllBytes(folder.resolve("ledger").resolve(name)));
        }
        List<String> missed = IntStream.range(0, sound.length)
                .parallel()
                .filter(at -> !isFound(files, at))
                .mapToObj(at -> "byte " + at + " of entry " + entryAt(at))
                .toList();
        assertThat(missed).isEmpty();
    }

    /** Whether changing that byte is found, and found at its entry; a line feed ends one entry and begins the next. */
    private boolean isFound(Map<String, byte[]> files, int at) {
        byte[] changed = sound.clone();
        changed[at] ^= (byte) (1 + at % 127);
        long here = entryAt(at);
        return audit(files, changed, at % FULL == 0).findings().stream()
                .flatMapToLong(finding -> finding.entry().stream())
                .anyMatch(entry -> entry == here || entry == here + 1);
    }

    private AuditReport audit(Map<String, byte[]> files, byte[] changed, boolean judging) {
        try {
            MemoryDisk disk = new MemoryDisk();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                byte[] content = file.getKey().equals(SEGMENT) ? changed : file.getValue();
                try (DiskFile open = disk.openForAppending(file.getKey())) {
                    open.append(content, 0, content.length);
                }
            }
            Audit full = Audit.of(JournalFolder.open(disk)).compiling(this::once);
            return (judging ? full : full.ofBytesOnly()).run((done, total) -> {});
        } catch (IOException | JournalException e) {
            throw new IllegalStateException(e);
        }
    }

    private long entryAt(int at) {
        return IntStream.range(0, at).filter(i -> sound[i] == '\n').count();
    }

    /** Most changes leave the charter alone; compiling it once makes thirty thousand audits possible. */
    private Compilation once(SourceFile charter) {
        return compiled.computeIfAbsent(charter.text(), text -> Compiler.compile(charter));
    }

    @Test
    void the_command_names_the_entry_and_ends_with_1() throws IOException {
        Random random = new Random(20260301);
        for (int i = 0; i < 20; i++) {
            int at = i == 0 ? sound.length - 1 : random.nextInt(sound.length);
            byte[] changed = sound.clone();
            changed[at] ^= 1;
            Files.write(segment, changed);
            Ran ran = acorn.run("audit", "ledger", "--format", "json");
            assertThat(ran.code()).isEqualTo(1);
            assertThat(MAPPER.readTree(ran.out()).get("findings").get(0).has("entry"))
                    .isTrue();
        }
    }

    @Test
    void a_ledger_of_another_charter_is_a_finding() {
        acorn.write("other.coin", Acorn.CHARTER.replace("beyond 10 ACO", "beyond 20 ACO"));
        Ran ran = acorn.run("audit", "ledger", "--charter", "other.coin");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("OC5111");
    }
}
