package org.opencoin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencoin.launcher.Checkout.Outcome;

/** The five commands that a newcomer types first, as processes of their own, and what only processes can do to each other. */
class CommandsLauncherTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final String OPENCOIN = ROOT.resolve("opencoin").toString();
    private static final Path QUICKSTART = ROOT.resolve("examples/quickstart");
    private static final String CHARTER = QUICKSTART.resolve("quickstart.coin").toString();
    private static final String OPERATIONS =
            QUICKSTART.resolve("operations.jsonl").toString();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Outcome first = new Outcome(-1, "", "");

    @BeforeAll
    static void runOnce() throws IOException {
        first = run("ledger");
    }

    /** Types a command as people do, where nothing may be built. */
    private static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("OPENCOIN_LANG", "en");
        return builder.start();
    }

    private static Outcome opencoin(String... arguments) throws IOException {
        return Checkout.finish(start(typed(arguments)));
    }

    private static List<String> typed(String... arguments) {
        List<String> command = new ArrayList<>(List.of(OPENCOIN));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Outcome run(String ledger) throws IOException {
        return opencoin("run", CHARTER, OPERATIONS, "--ledger", ledger);
    }

    @Test
    void check_finds_the_charter_sound() throws IOException {
        Outcome outcome = opencoin("check", CHARTER);
        assertThat(outcome).extracting(Outcome::code, Outcome::err).containsExactly(0, "");
        assertThat(outcome.out()).contains("quickstart.coin");
    }

    @Test
    void run_judges_the_operations_into_a_ledger() {
        assertThat(first.code()).isZero();
        assertThat(first.err()).startsWith("4 names aren't kept").hasLineCount(1);
        assertThat(first.out()).contains("13: 11 accepted, 2 refused");
        assertThat(folder.resolve("ledger/HEAD")).isRegularFile();
    }

    @Test
    void why_explains_a_refusal_by_the_words_of_the_charter() throws IOException {
        Outcome outcome = opencoin("why", "ledger", "op-6");
        assertThat(outcome).extracting(Outcome::code, Outcome::err).containsExactly(0, "");
        assertThat(outcome.out()).contains("Our money stays in the valley and burns no oil.");
    }

    @Test
    void balances_sum_to_zero() throws IOException {
        Outcome outcome = opencoin("balances", "ledger", "--format", "json");
        assertThat(outcome).extracting(Outcome::code, Outcome::err).containsExactly(0, "");
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode held : MAPPER.readTree(outcome.out()).get("balances")) {
            sum = sum.add(new BigDecimal(held.get("amount").asText()));
        }
        assertThat(sum).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void audit_finds_nothing_and_then_what_was_changed() throws IOException {
        Outcome sound = opencoin("audit", "ledger");
        assertThat(sound).extracting(Outcome::code, Outcome::err).containsExactly(0, "");
        run("changed");
        Path segment = folder.resolve("changed/journal/000000000000.jsonl");
        Files.writeString(segment, Files.readString(segment).replaceFirst("\"op-7\"", "\"op-8\""));
        assertThat(opencoin("audit", "changed").code()).isEqualTo(1);
    }

    /** Whoever opens a pipe to write waits until somebody opens it to read: the first run has the ledger by then. */
    @Test
    void a_ledger_that_another_process_writes_to_is_refused_by_name() throws Exception {
        run("shared");
        Path pipe = folder.resolve("pipe.jsonl");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process writer = start(typed("run", CHARTER, pipe.toString(), "--ledger", "shared"));
        try (OutputStream held = opened(pipe, writer)) {
            Outcome second = run("shared");
            assertThat(second.code()).isEqualTo(3);
            assertThat(second.out()).isEmpty();
            assertThat(second.err())
                    .startsWith("shared: error OC6005: shared is open for writing in another process")
                    .contains("What to do:");
            Files.copy(Path.of(OPERATIONS), held); // which fails if the first no longer reads
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertThat(run("shared").code()).as("once the first is gone").isZero();
    }

    /** Opening a pipe that nobody reads never returns: it is given up when the reader ends, or after two minutes. */
    private static OutputStream opened(Path pipe, Process reader) throws Exception {
        CompletableFuture<OutputStream> opening = new CompletableFuture<>();
        Thread opener = new Thread(() -> {
            try {
                opening.complete(new FileOutputStream(pipe.toFile()));
            } catch (IOException failure) {
                opening.completeExceptionally(failure);
            }
        });
        opener.setDaemon(true);
        opener.start();
        CompletableFuture<OutputStream> gone = reader.onExit()
                .thenCompose(ended -> CompletableFuture.failedFuture(new IOException("the first run has ended")));
        try {
            return opening.applyToEither(gone, held -> held).get(2, TimeUnit.MINUTES);
        } catch (ExecutionException | TimeoutException failure) {
            String how = reader.isAlive() ? "the first run never read" : "ended: " + Checkout.finish(reader);
            reader.destroyForcibly().waitFor();
            throw new AssertionError(how, failure);
        }
    }

    /** No room for more than 64 KiB in any file: the journal of these operations needs more. */
    @Test
    void where_a_file_can_not_grow_a_run_ends_with_3_and_the_same_command_completes_it() throws IOException {
        Path year = ROOT.resolve("examples/pionnier/operations.jsonl");
        Files.write(folder.resolve("month.jsonl"), Files.readAllLines(year).subList(0, 6_000));
        String charter = ROOT.resolve("examples/pionnier/pionnier.coin").toString();
        List<String> run = typed("run", charter, "month.jsonl", "--format", "json", "--ledger", "disturbed");
        List<String> limited = new ArrayList<>(List.of("bash", "-c", "ulimit -f 64; exec \"$@\"", "limited"));
        limited.addAll(run);
        Outcome full = Checkout.finish(start(limited));
        assertThat(full.code()).as(full.err()).isEqualTo(3);
        assertThat(MAPPER.readTree(full.out()).at("/error/code").asText()).isEqualTo("OC6003");

        Outcome completed = Checkout.finish(start(run));
        assertThat(completed.code()).as(completed.err()).isZero();
        Outcome undisturbed = opencoin("run", charter, "month.jsonl", "--format", "json", "--ledger", "undisturbed");
        assertThat(MAPPER.readTree(completed.out()).get("head"))
                .isEqualTo(MAPPER.readTree(undisturbed.out()).get("head"));
        assertThat(opencoin("audit", "disturbed").code()).isZero();
    }
}
