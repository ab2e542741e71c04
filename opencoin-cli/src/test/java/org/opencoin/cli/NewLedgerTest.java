package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencoin.cli.Command.Ran;

/** Where a ledger may be founded, and where it may not. */
class NewLedgerTest {

    private static final String HASH = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @TempDir
    Path folder;

    private Acorn acorn;

    @BeforeEach
    void write() {
        acorn = Acorn.in(folder);
    }

    private void put(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "Dear Ben");
    }

    @ParameterizedTest
    @ValueSource(strings = {"letter.txt", "journal/letter.txt", "files/letter.txt", "HEAD", "private"})
    void no_ledger_is_founded_among_the_files_of_somebody(String stranger) throws IOException {
        put("ledger/LOCK");
        put("ledger/" + stranger);
        Map<String, String> before = acorn.files();
        Ran ran = acorn.founded();
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("error OC6041: ledger holds " + stranger + ", which is no part of a ledger");
        assertThat(acorn.files()).isEqualTo(before);
        assertThat(acorn.run("run", "acorn.coin", "operations.jsonl", "--ledger", "ledger", "--lang", "fr")
                        .err())
                .contains("ledger contient " + stranger);
    }

    @Test
    void no_ledger_is_founded_in_a_file() throws IOException {
        put("ledger");
        Ran ran = acorn.founded();
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.err()).contains("OC6041: ledger is a file");
    }

    @ParameterizedTest
    @CsvSource({"LOCK", "commits", "commits.new", "files/" + HASH, "files/" + HASH + ".new"})
    void what_an_interrupted_founding_left_is_no_obstacle(String left) throws IOException {
        put("ledger/" + left);
        if (left.equals("commits")) {
            Files.writeString(folder.resolve("ledger/commits"), "000000000000 0\n");
        }
        Files.createDirectories(folder.resolve("ledger/journal"));
        assertThat(acorn.founded().code()).isZero();
    }

    @Test
    void an_empty_folder_is_as_good_as_none() throws IOException {
        Files.createDirectories(folder.resolve("ledger"));
        assertThat(acorn.founded().code()).isZero();
        assertThat(acorn.run("audit", "ledger").code()).isZero();
    }
}
