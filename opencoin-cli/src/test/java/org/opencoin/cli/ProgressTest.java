package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencoin.cli.terminal.Language;
import org.opencoin.cli.terminal.Output;
import org.opencoin.cli.terminal.Progress;
import org.opencoin.cli.terminal.Terminal;
import org.opencoin.cli.terminal.Words;
import org.opencoin.cli.verb.Desk;
import org.opencoin.cli.verb.Invocation;

/** A bar for work longer than a second, on the error stream, where a person watches, and gone at the end. */
class ProgressTest {

    private static final String WIPED = "\r\u001b[2K";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aLedger() {
        assertThat(Acorn.in(folder).founded().code()).isZero();
    }

    private Terminal terminal(boolean watched) {
        return new Terminal(
                InputStream.nullInputStream(), new Output(out), new Output(err), Map.of(), folder, watched, watched);
    }

    /** A machine on which so many milliseconds pass from one look at the clock to the next. */
    private static InstantSource passing(long millis) {
        AtomicLong now = new AtomicLong();
        return () -> Instant.ofEpochMilli(now.getAndAdd(millis));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void answer(boolean watched, InstantSource clock, String... arguments) {
        new Desk(new Invocation(terminal(watched), Words.in(Language.EN), clock)).answer(List.of(arguments));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"audit ledger", "run acorn.coin operations.jsonl", "run acorn.coin operations.jsonl --ledger new"
            })
    void a_slow_command_draws_a_bar_for_who_watches_and_wipes_it_away(String command) {
        answer(true, passing(5_000), command.split(" ", -1));
        assertThat(said()).startsWith("\r").contains("░", " %", " s").endsWith(WIPED);
        assertThat(out.size()).as("the answer's own stream").isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit ledger", "run acorn.coin operations.jsonl"})
    void nothing_is_drawn_where_nobody_watches_or_when_it_is_quick(String command) {
        answer(false, passing(5_000), command.split(" ", -1));
        answer(true, passing(1), command.split(" ", -1));
        assertThat(said()).isEmpty();
    }

    @Test
    void a_bar_waits_a_second_and_then_grows_ten_times_a_second_at_most() {
        try (Progress progress = Progress.on(terminal(true), passing(50), "judging")) {
            for (int done = 0; done < 6_400; done++) {
                progress.at(done, 6_400);
            }
        }
        // A look at the clock for each 64 of 6,400 steps: 5 seconds pass, and in four of them there is a bar.
        String[] drawn = said().split("\r", -1);
        assertThat(drawn).hasSizeBetween(30, 43);
        assertThat(drawn[1]).matches("judging █+░+ (19|20) % 1 s");
        assertThat(drawn[drawn.length - 2]).matches("judging █+░* 9\\d % [45] s");
        assertThat(said()).endsWith(WIPED);
    }

    @Test
    void where_the_total_is_not_known_it_counts() {
        try (Progress progress = Progress.on(terminal(true), passing(2_000), "checking")) {
            progress.at(12_345, 0);
        }
        assertThat(said()).contains("checking 12 345 2 s").endsWith(WIPED);
    }
}
