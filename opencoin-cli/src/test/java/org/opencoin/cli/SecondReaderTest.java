package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.cli.Command.Ran;

/**
 * {@code spec/reader/read_ledger.py}, in another language and from the specification alone, reads what we write and refuses
 * what was changed. Skipped where there is no python3; continuous integration installs it.
 */
class SecondReaderTest {

    private static final Path READER =
            Path.of("..", "spec", "reader", "read_ledger.py").toAbsolutePath().normalize();
    private static final Pattern BALANCE = Pattern.compile("\\s*(-?[0-9.]+) ([A-Z]+)\\s+(\\S+)");
    private static final int FLIPS = 60;

    @TempDir
    Path folder;

    private Record record;

    @BeforeEach
    void aRecordAndPython() {
        assumeTrue(hasPython(), "python3 is not on this machine: the second reader reads nothing here");
        record = Record.in(folder);
    }

    private static boolean hasPython() {
        try {
            return new ProcessBuilder("python3", "-c", "").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Ran read(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", READER.toString()));
        command.addAll(Arrays.asList(arguments));
        Path out = folder.resolve("reader.out");
        Path err = folder.resolve("reader.err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        int code = builder.start().waitFor();
        return new Ran(code, Files.readString(out), Files.readString(err));
    }

    private List<String> done(String... arguments) throws IOException, InterruptedException {
        Ran ran = read(arguments);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out().lines().toList();
    }

    private void refused(String where, String... arguments) throws IOException, InterruptedException {
        Ran ran = read(arguments);
        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(1);
        assertThat(ran.err()).contains(where);
    }

    @Test
    void it_reads_every_run_of_the_conformance_corpus() throws Exception {
        Path corpus = READER.getParent().resolveSibling("conformance/run/good");
        List<Path> charters;
        try (Stream<Path> files = Files.list(corpus)) {
            charters = files.filter(file -> file.toString().endsWith(".coin"))
                    .sorted()
                    .toList();
        }
        assertThat(charters).hasSizeGreaterThan(20);
        List<String> found = new ArrayList<>();
        for (Path charter : charters) {
            String name = charter.getFileName().toString().replace(".coin", "");
            Path ledger = folder.resolve(name);
            record.done(
                    "run",
                    charter.toString(),
                    corpus.resolve(name + ".jsonl").toString(),
                    "--ledger",
                    ledger.toString());
            Ran ran = read(ledger.toString());
            String head = ran.out().lines().skip(1).findFirst().orElse("");
            List<String> expected = Files.readAllLines(corpus.resolve(name + ".expected"));
            if (!expected.get(expected.size() - 1).equals(head)) {
                found.add(name + ": " + head + ran.err());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void it_finds_the_head_the_root_and_every_balance_that_we_find() throws Exception {
        record.done("checkpoint", "ledger", "--key", "keeper.key");
        List<String> said = done("ledger", "--key", "keeper.key.pub");
        String audit = record.done("audit", "ledger").out();
        String head = said.get(1).substring("head ".length());
        assertThat(said.get(0)).isEqualTo("entries 60");
        assertThat(audit).contains(head);
        String root = Files.readAllLines(folder.resolve("ledger/checkpoints/000000000060"))
                .get(2);
        assertThat(said.get(2)).isEqualTo("root " + root);
        assertThat(said.stream().filter(line -> line.startsWith("balance ")))
                .containsExactlyInAnyOrderElementsOf(balances());
    }

    private List<String> balances() {
        return record.done("balances", "ledger")
                .out()
                .lines()
                .map(BALANCE::matcher)
                .filter(Matcher::lookingAt)
                .filter(one -> !one.group(1).equals("0.00"))
                .map(one -> "balance " + one.group(3) + " "
                        + one.group(1).replaceFirst("^(-?)0*\\.?0*", "$1").replace(".", "") + " " + one.group(2))
                .toList();
    }

    @Test
    void it_believes_a_proof_without_the_ledger() throws Exception {
        record.done("checkpoint", "ledger", "--key", "keeper.key");
        record.done("prove", "ledger", "op-17");
        List<String> said = done("--proof", "ledger-18.tlog-proof", "--key", "keeper.key.pub");
        assertThat(said.get(0)).isEqualTo("entry 18 of 60");
        assertThat(said.get(2)).contains("\"id\":\"op-17\"");
        refused("not signed by", "--proof", "ledger-18.tlog-proof", "--key", "stranger.key.pub");
        String proof = Files.readString(folder.resolve("ledger-18.tlog-proof"));
        record.write("moved", proof.replace("index 18", "index 17").getBytes(StandardCharsets.UTF_8));
        refused("another entry", "--proof", "moved", "--key", "keeper.key.pub");
    }

    @Test
    void it_says_where_a_line_was_changed() throws Exception {
        Path segment = folder.resolve("ledger/journal/000000000000.jsonl");
        List<String> lines = Files.readAllLines(segment);
        lines.set(6, lines.get(6).replace("\"amount\":\"1.25\"", "\"amount\":\"9.25\""));
        Files.writeString(segment, String.join("\n", lines) + "\n");
        refused("journal/000000000000.jsonl line 7", "ledger");
    }

    @Test
    void no_byte_of_the_record_can_be_changed() throws Exception {
        SplittableRandom random = new SplittableRandom(20261127);
        Path segment = folder.resolve("ledger/journal/000000000000.jsonl");
        byte[] good = Files.readAllBytes(segment);
        for (int i = 0; i < FLIPS; i++) {
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(segment, bad);
            assertThat(read("ledger").code()).as("byte " + at).isEqualTo(1);
        }
    }

    @Test
    void a_record_written_again_with_right_hashes_has_another_root_than_was_signed() throws Exception {
        record.done("checkpoint", "ledger", "--key", "keeper.key");
        Forgery.of(folder.resolve("ledger"))
                .change(6, "\"category\":\"Food\"", "\"category\":\"Fuel\"")
                .into(folder.resolve("forged"));
        copy("steps");
        copy("checkpoints");
        refused("not a checkpoint of this journal", "forged", "--key", "keeper.key.pub");
    }

    private void copy(String name) throws IOException {
        Path to = folder.resolve("forged").resolve(name);
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(folder.resolve("ledger").resolve(name))) {
            for (Path file : files.toList()) {
                Files.write(to.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }
}
