package org.opencoin.cli.terminal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/**
 * A bar on a terminal for work longer than a second. It writes to the error stream only, only where a person watches, and
 * wipes itself away.
 */
public final class Progress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PACE = Duration.ofMillis(100);
    private static final int WIDTH = 30;
    /** Asking the clock costs more than most steps, so it is asked once in so many. */
    private static final long STRIDE = 64;

    private final Output output;
    private final boolean watched;
    private final InstantSource clock;
    private final String label;
    private final long started;
    private long next;
    private long steps;
    private boolean drawn;

    private Progress(Output output, boolean watched, InstantSource clock, String label) {
        this.output = output;
        this.watched = watched;
        this.clock = clock;
        this.label = label;
        this.started = clock.millis();
        this.next = started + PATIENCE.toMillis();
    }

    /** A bar that may appear on the terminal's error stream. */
    public static Progress on(Terminal terminal, InstantSource clock, String label) {
        return new Progress(terminal.err(), terminal.errIsScreen(), clock, label);
    }

    /** Says that {@code done} of {@code total} is done; 0 for a total that isn't known. */
    public void at(long done, long total) {
        if (watched && steps++ % STRIDE == 0) {
            draw(done, total);
        }
    }

    private void draw(long done, long total) {
        long now = clock.millis();
        if (now >= next) {
            next = now + PACE.toMillis();
            drawn = true;
            output.print("\r" + label + " " + bar(done, total) + " " + (now - started) / 1000 + " s");
            output.flush();
        }
    }

    private static String bar(long done, long total) {
        if (total <= 0) {
            return String.format(Locale.ROOT, "%,d", done).replace(',', ' ');
        }
        long share = Math.min(done, total);
        int full = Math.toIntExact(share * WIDTH / total);
        return "█".repeat(full) + "░".repeat(WIDTH - full) + " " + share * 100 / total + " %";
    }

    /** Wipes the bar away. */
    @Override
    public void close() {
        if (drawn) {
            output.print("\r\u001b[2K");
            output.flush();
        }
    }
}
