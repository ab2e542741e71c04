package org.opencoin.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalDirectoryTest {

    @TempDir
    Path folder;

    @Test
    void what_was_appended_is_there_after_closing_and_opening_again() throws Exception {
        Path ledger = folder.resolve("new/ledger");
        Head head;
        try (JournalDirectory journal = JournalDirectory.open(ledger)) {
            Entries.append(journal, 3);
            head = journal.head();
        }
        try (JournalDirectory journal = JournalDirectory.open(ledger)) {
            assertThat(journal.head()).isEqualTo(head);
            assertThat(journal.notices()).isEmpty();
            Entries.append(journal, 2);
            assertThat(Entries.numbers(journal.read(0))).containsExactly(0L, 1L, 2L, 3L, 4L);
        }
        assertThat(Entries.findings(JournalFolder.open(ledger).readAll())).isEmpty();
    }

    @Test
    void a_closed_ledger_says_how_it_ends_and_an_open_one_does_not() throws Exception {
        try (JournalDirectory journal = JournalDirectory.open(folder)) {
            Entries.append(journal, 1);
            assertThat(folder.resolve("HEAD")).doesNotExist();
        }
        Head head = JournalFolder.open(folder).head();
        long length = Files.size(folder.resolve("journal/000000000000.jsonl"));
        assertThat(folder.resolve("HEAD"))
                .hasContent("{\"entries\":1,\"hash\":\"" + head.hash() + "\",\"length\":" + length
                        + ",\"segment\":\"000000000000\"}\n");
        JournalDirectory.open(folder).close();
        assertThat(folder.resolve("HEAD")).exists();
    }

    @Test
    void the_commit_marks_name_the_end_of_the_batch_before() throws Exception {
        try (JournalDirectory journal = JournalDirectory.open(folder)) {
            Entries.append(journal, 2);
            long first = Files.size(folder.resolve("journal/000000000000.jsonl"));
            assertThat(folder.resolve("commits")).hasContent("000000000000 0\n");
            Entries.append(journal, 1);
            assertThat(folder.resolve("commits")).hasContent("000000000000 0\n000000000000 " + first + "\n");
        }
    }

    @Test
    void segments_roll_by_the_number_of_entries_and_can_be_read_from_anywhere() throws Exception {
        try (JournalDirectory journal = JournalDirectory.open(new RealDisk(folder), 3)) {
            Entries.append(journal, 2);
            Entries.append(journal, 6);
            Entries.append(journal, 1);
            for (long from = 0; from < 12; from++) {
                List<Long> expected = Stream.iterate(from, n -> n + 1)
                        .limit(Math.max(0, 9 - from))
                        .toList();
                assertThat(Entries.numbers(journal.read(from))).isEqualTo(expected);
            }
        }
        assertThat(new RealDisk(folder).list("journal"))
                .containsExactly("000000000000.jsonl", "000000000003.jsonl", "000000000006.jsonl");
        assertThat(Entries.findings(JournalFolder.open(new RealDisk(folder), 3).readAll()))
                .isEmpty();
        try (JournalDirectory again = JournalDirectory.open(new RealDisk(folder), 3)) {
            Entries.append(again, 1);
        }
        assertThat(new RealDisk(folder).list("journal")).hasSize(4);
        assertThat(Entries.findings(JournalFolder.open(new RealDisk(folder), 3).readAll()))
                .isEmpty();
    }

    @Test
    void the_same_entries_give_the_same_files_however_they_are_batched() throws Exception {
        Path one = folder.resolve("one");
        Path many = folder.resolve("many");
        try (JournalDirectory journal = JournalDirectory.open(new RealDisk(one), 3)) {
            Entries.append(journal, 7);
        }
        try (JournalDirectory journal = JournalDirectory.open(new RealDisk(many), 3)) {
            for (int i = 0; i < 7; i++) {
                Entries.append(journal, 1);
            }
        }
        assertThat(contents(one)).isEqualTo(contents(many));
    }

    @Test
    void a_second_opener_in_the_same_program_is_refused_and_told_which_directory() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Files.createDirectory(folder.resolve("ledger")));
        try (JournalDirectory journal = JournalDirectory.open(folder.resolve("ledger"))) {
            for (int i = 0; i < 2; i++) {
                var refusal = catchThrowableOfType(JournalException.class, () -> JournalDirectory.open(link));
                assertThat(refusal.code()).isEqualTo(JournalCode.LOCKED);
                assertThat(refusal.finding().message("fr")).contains(link.toString());
            }
            Entries.append(journal, 1);
        }
        JournalDirectory.open(link).close();
    }

    @Test
    void reading_takes_no_lock_and_writes_nothing() throws Exception {
        try (JournalDirectory journal = JournalDirectory.open(folder)) {
            Entries.append(journal, 2);
            Map<String, String> before = contents(folder);
            JournalFolder reading = JournalFolder.open(folder);
            assertThat(reading.head()).isEqualTo(journal.head());
            assertThat(Entries.findings(reading.readAll())).isEmpty();
            assertThat(reading.side().check()).isEmpty();
            assertThat(contents(folder)).isEqualTo(before);
            Entries.append(journal, 1);
            assertThat(reading.head()).isEqualTo(journal.head());
        }
    }

    @Test
    void there_is_no_ledger_where_there_is_no_journal() throws Exception {
        assertThat(JournalFolder.isLedger(folder)).isFalse();
        var refusal = catchThrowableOfType(JournalException.class, () -> JournalFolder.open(folder));
        assertThat(refusal.code()).isEqualTo(JournalCode.NO_LEDGER);
    }

    @Test
    void lines_for_another_head_are_refused_and_nothing_is_written() throws Exception {
        try (JournalDirectory journal = JournalDirectory.open(folder)) {
            ChainWriter chain = new ChainWriter(Head.EMPTY);
            List<Line> first = Entries.lines(chain, 1);
            journal.append(Head.EMPTY, first);
            Head head = journal.head();
            var refusal = catchThrowableOfType(JournalException.class, () -> journal.append(Head.EMPTY, first));
            assertThat(refusal.code()).isEqualTo(JournalCode.HEAD_MOVED);
            assertThatThrownBy(() -> journal.append(head, first)).isInstanceOf(IllegalArgumentException.class);
            assertThat(journal.head()).isEqualTo(head);
            journal.append(head, Entries.lines(chain, 1));
        }
        assertThat(Entries.findings(JournalFolder.open(folder).readAll())).isEmpty();
    }

    @Test
    void an_interrupted_thread_does_not_close_the_journal() throws Exception {
        try (JournalDirectory journal = JournalDirectory.open(new RealDisk(folder), 2)) {
            Thread.currentThread().interrupt();
            Entries.append(journal, 5);
            assertThat(Thread.interrupted()).isTrue();
            Entries.append(journal, 1);
        }
        assertThat(Entries.findings(JournalFolder.open(new RealDisk(folder), 2).readAll()))
                .isEmpty();
    }

    @Test
    void a_closed_journal_says_so_and_closing_twice_is_nothing() throws Exception {
        JournalDirectory journal = JournalDirectory.open(folder);
        journal.close();
        journal.close();
        var refusal = catchThrowableOfType(JournalException.class, () -> Entries.append(journal, 1));
        assertThat(refusal.code()).isEqualTo(JournalCode.CLOSED);
    }

    @Test
    void a_file_where_the_directory_should_be_is_said_in_words() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "not a ledger");
        var refusal = catchThrowableOfType(JournalException.class, () -> JournalDirectory.open(file));
        assertThat(refusal.code()).isEqualTo(JournalCode.DISK_FAILED);
        assertThat(refusal.finding().message("en")).contains(file.toString());
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
