package org.opencoin.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.engine.crypto.Sha256;

/** Kills a program that writes a ledger, again and again; {@code -Dopencoin.kills=2000} for a long campaign. */
class KillTest {

    private static final int KILLS = Integer.getInteger("opencoin.kills", 100);
    private static final long SEED = Long.getLong("opencoin.seed", 20_260_301L);
    private static final int LANES = 2;

    /** A ledger is used until it has been killed this often, so that recovery meets what recovery left. */
    private static final int KILLS_PER_LEDGER = 10;

    @TempDir
    Path folder;

    @Test
    void a_killed_program_never_takes_an_acknowledged_entry_with_it() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(LANES);
        try {
            List<Callable<Integer>> lanes = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                int number = lane;
                lanes.add(() -> killOften(number));
            }
            int entries = 0;
            for (var acknowledged : threads.invokeAll(lanes)) {
                entries += acknowledged.get();
            }
            assertThat(entries).isGreaterThan(KILLS);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_second_program_is_refused_while_the_first_one_writes() throws Exception {
        Process writer = start(folder, 1);
        try (BufferedReader said = reader(writer)) {
            assertThat(said.readLine()).startsWith("open");
            var refusal = catchThrowableOfType(JournalException.class, () -> JournalDirectory.open(folder));
            assertThat(refusal.code()).isEqualTo(JournalCode.LOCKED);
            assertThat(refusal.finding().message("en")).contains(folder.toString());
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private int killOften(int lane) throws Exception {
        Random random = new Random(SEED + lane);
        int acknowledged = 0;
        for (int kill = 0; kill < KILLS / LANES; kill++) {
            Path ledger = folder.resolve(lane + "-" + kill / KILLS_PER_LEDGER);
            List<String> said = writeUntilKilled(ledger, random);
            assertKept(ledger, said, "seed " + (SEED + lane) + ", kill " + kill);
            acknowledged += said.size();
        }
        return acknowledged;
    }

    /** Some are killed while they still open the ledger, most while they write. */
    private static List<String> writeUntilKilled(Path ledger, Random random) throws Exception {
        Process writer = start(ledger, random.nextLong());
        try (BufferedReader said = reader(writer)) {
            List<String> lines = new ArrayList<>();
            int batches = random.nextInt(5) == 0 ? 0 : random.nextInt(30);
            String line = batches == 0 ? null : said.readLine();
            while (line != null && lines.size() < batches) {
                lines.add(line);
                line = said.readLine();
            }
            writer.waitFor(random.nextInt(batches == 0 ? 300 : 4), TimeUnit.MILLISECONDS);
            // By its handle: Process.destroyForcibly would close the pipe with what was said last still in it.
            writer.toHandle().destroyForcibly();
            writer.waitFor();
            for (; line != null; line = said.readLine()) {
                lines.add(line);
            }
            // Killed in the middle of a word, it hasn't said it.
            lines.removeIf(told -> told.startsWith("open") || told.length() < 2 + Sha256.DIGITS);
            return lines;
        }
    }

    private static void assertKept(Path ledger, List<String> said, String run) throws JournalException {
        RealDisk disk = new RealDisk(ledger);
        try (JournalDirectory journal = JournalDirectory.open(disk, KilledWriter.ENTRIES_PER_SEGMENT)) {
            assertThat(journal.notices()).as(run).allMatch(notice -> notice.code() == JournalCode.TAIL_MOVED);
            if (!said.isEmpty()) {
                String[] last = said.get(said.size() - 1).split(" ", -1);
                assertThat(hashes(journal)).as(run).hasSizeGreaterThanOrEqualTo(Integer.parseInt(last[0]));
                assertThat(hashes(journal).get(Integer.parseInt(last[0]) - 1).hex())
                        .as(run)
                        .isEqualTo(last[1]);
            }
            Entries.append(journal, 1);
        }
        JournalFolder reading = JournalFolder.open(disk, KilledWriter.ENTRIES_PER_SEGMENT);
        assertThat(Entries.findings(reading.readAll()))
                .as(run)
                .allMatch(finding -> finding.code() == JournalCode.TAIL_ASIDE);
    }

    private static List<Sha256> hashes(JournalView journal) throws JournalException {
        List<Sha256> hashes = new ArrayList<>();
        LineReader reader = new LineReader();
        try (Lines lines = journal.read(0)) {
            while (lines.next()) {
                var line = (LineReading.Whole) reader.read(lines.buffer(), lines.start(), lines.end());
                hashes.add(line.computed());
            }
        }
        return hashes;
    }

    private static Process start(Path ledger, long seed) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-cp",
                        classPath,
                        KilledWriter.class.getName(),
                        ledger.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
