package org.opencoin.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command;
import org.opencoin.cli.Command.Ran;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.Batch;
import org.opencoin.engine.Ledger;
import org.opencoin.engine.LedgerException;
import org.opencoin.engine.OpenCoin;
import org.opencoin.engine.audit.Audit;
import org.opencoin.engine.audit.AuditFinding;
import org.opencoin.engine.journal.Head;
import org.opencoin.engine.journal.JournalCode;
import org.opencoin.engine.journal.JournalDirectory;
import org.opencoin.engine.journal.JournalException;
import org.opencoin.engine.journal.JournalFolder;
import org.opencoin.engine.operation.Submission;

/** The ledger of the village's whole year: what happens to it when bytes change and when disks are full. */
class VillageLedgerTest {

    private static final long SEED = 20260301;
    private static final int BYTES = 50;

    /** Judging the year again takes seconds and finds no byte more: one audit in so many does it too. */
    private static final int BY_THE_COMMAND = 25;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static String head = "";

    @BeforeAll
    static void runTheYearOnce() throws IOException {
        Ran ran = Command.in(folder)
                .run(
                        "run",
                        Examples.file("pionnier/pionnier.coin").toString(),
                        Examples.file("pionnier/operations.jsonl").toString(),
                        "--ledger",
                        "year",
                        "--format",
                        "json");
        assertThat(ran.code()).as(ran.err()).isZero();
        head = MAPPER.readTree(ran.out()).get("head").asText();
    }

    @Test
    void fifty_changed_bytes_are_found_one_at_a_time_each_at_its_entry() throws IOException {
        Path segment = folder.resolve("year/journal/000000000000.jsonl");
        byte[] sound = Files.readAllBytes(segment);
        int[] places = new Random(SEED).ints(BYTES, 0, sound.length).toArray();
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < BYTES; i++) {
            int place = places[i];
            long entry = entryAt(sound, place);
            write(segment, place, sound[place] ^ (1 + place % 127));
            if (!named(i % BY_THE_COMMAND == 0).contains(entry)) {
                missed.add("byte " + place + " of entry " + entry);
            }
            write(segment, place, sound[place]);
        }
        assertThat(missed).as("seed " + SEED).isEmpty();
        assertThat(Command.in(folder).run("audit", "year").code())
                .as("as it was")
                .isZero();
    }

    /** The entries that an audit names: the command for some, and for the others the part of it that reads bytes. */
    private static List<Long> named(boolean byTheCommand) throws IOException {
        if (byTheCommand) {
            Ran ran = Command.in(folder).run("audit", "year", "--format", "json");
            assertThat(ran.code()).isEqualTo(1);
            return MAPPER.readTree(ran.out()).findValues("entry").stream()
                    .map(JsonNode::asLong)
                    .toList();
        }
        try {
            return Audit.of(folder.resolve("year")).ofBytesOnly().run((done, total) -> {}).findings().stream()
                    .map(AuditFinding::entry)
                    .filter(OptionalLong::isPresent)
                    .map(OptionalLong::getAsLong)
                    .toList();
        } catch (JournalException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A line feed belongs to the entry that it ends. */
    private static long entryAt(byte[] sound, int place) {
        return IntStream.range(0, place).filter(i -> sound[i] == '\n').count();
    }

    private static void write(Path file, int place, int value) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(place);
            open.write(value);
        }
    }

    /** Three times the disk fills up within the year; each time there is room again, the same operations are submitted. */
    @Test
    void a_disk_that_fills_up_takes_no_acknowledged_entry_with_it_and_the_same_year_completes() throws Exception {
        Charter charter = ExampleRun.charter(Examples.file("pionnier/pionnier.coin"));
        List<Submission> year = year(charter);
        SmallDisk disk = new SmallDisk(0);
        Head acknowledged = Head.EMPTY;
        for (long room : new long[] {50_000, 2_000_000, 7_000_000}) {
            disk.makeRoom(room);
            acknowledged = fillUp(charter, disk, year, acknowledged);
        }
        disk.makeRoom(1L << 30);
        try (JournalDirectory journal = JournalDirectory.open(disk)) {
            Ledger ledger = Ledger.over(charter, journal, journal.side());
            kept(ledger, acknowledged);
            assertThat(ledger.submitAll(year, Batch.Progress.NONE).isJudged()).isTrue();
            assertThat(ledger.head().hash().hex()).isEqualTo(head);
        }
        assertThat(Audit.of(JournalFolder.open(disk)).run((done, total) -> {}).findings())
                .isEmpty();
    }

    /** Submits the year until there is no room, and answers what was acknowledged by then. */
    private static Head fillUp(Charter charter, SmallDisk disk, List<Submission> year, Head before) throws Exception {
        try (JournalDirectory journal = JournalDirectory.open(disk)) {
            Ledger ledger = Ledger.over(charter, journal, journal.side());
            kept(ledger, before);
            LedgerException full =
                    catchThrowableOfType(LedgerException.class, () -> ledger.submitAll(year, Batch.Progress.NONE));
            assertThat(full.code()).isEqualTo(JournalCode.DISK_FULL.code());
            assertThat(full.message("en")).isNotEqualTo(full.message("fr")).contains("No space left");
            return ledger.head();
        }
    }

    private static void kept(Ledger ledger, Head acknowledged) throws LedgerException {
        assertThat(ledger.head().entries()).isGreaterThanOrEqualTo(acknowledged.entries());
    }

    private static List<Submission> year(Charter charter) throws IOException, LedgerException {
        try (Ledger empty = OpenCoin.inMemory(charter)) {
            return ExampleRun.read(Examples.file("pionnier/operations.jsonl"), empty);
        }
    }
}
