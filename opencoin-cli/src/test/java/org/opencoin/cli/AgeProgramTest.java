package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program, {@code age} itself: it opens what OpenCoin sealed, and the other way round. */
class AgeProgramTest {

    @TempDir
    Path folder;

    private Acorn acorn;

    @BeforeEach
    void theProgram() throws IOException, InterruptedException {
        assumeTrue(isThere(), "age is not on this machine: nothing is compared with it");
        acorn = Acorn.in(folder);
    }

    private static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("age", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String age(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Stream.of(arguments).map(String::valueOf).toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    private void done(String... arguments) {
        Command.Ran ran = acorn.run(arguments);
        assertThat(ran.code()).as("%s", ran.err()).isZero();
    }

    @Test
    void age_reads_the_names_with_the_key_that_opencoin_made() throws Exception {
        done("keys", "new", "n", "--for-names", "--without-passphrase");
        done("run", "acorn.coin", "operations.jsonl", "--ledger", "ledger", "--names-to", "n.pub");
        assertThat(age("age-keygen", "-y", "n").strip())
                .isEqualTo(Files.readString(folder.resolve("n.pub")).strip());
        List<Path> files;
        try (Stream<Path> list = Files.list(folder.resolve("ledger/private/names"))) {
            files = list.toList();
        }
        assertThat(files).hasSize(3);
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            all.append(age("age", "--decrypt", "--identity", "n", file.toString()));
        }
        assertThat(all).contains("{\"member\":\"m1\",\"name\":\"Awa\"}", "{\"member\":\"m3\",\"name\":\"Garage\"}");
    }

    @Test
    void opencoin_reads_a_name_that_age_sealed_with_a_key_that_age_made() throws Exception {
        age("age-keygen", "-o", "made");
        Files.writeString(folder.resolve("made.pub"), age("age-keygen", "-y", "made"));
        done("run", "acorn.coin", "operations.jsonl", "--ledger", "ledger", "--names-to", "made.pub");
        assertThat(acorn.run("names", "ledger", "--names-key", "made").out()).contains("m1  Awa");
        Path first;
        try (Stream<Path> list = Files.list(folder.resolve("ledger/private/names"))) {
            first = list.sorted().findFirst().orElseThrow();
        }
        String line = age("age", "-d", "-i", "made", first.toString());
        Files.writeString(folder.resolve("line"), line.replace("\"name\":\"", "\"name\":\"Dr "));
        age("age", "-r", Files.readString(folder.resolve("made.pub")).strip(), "-o", first.toString(), "line");
        assertThat(acorn.run("names", "ledger", "--names-key", "made").out()).contains("  Dr ");
    }
}
