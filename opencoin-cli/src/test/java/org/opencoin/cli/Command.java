package org.opencoin.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencoin.cli.terminal.Output;
import org.opencoin.cli.terminal.Terminal;

/** Runs the command in process, as a person would in some folder. */
public final class Command {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private byte[] input = new byte[0];
    private InputStream failing;
    private Error unwritable;
    private boolean screen;

    private Command(Path folder) {
        this.folder = folder;
    }

    public static Command in(Path folder) {
        return new Command(folder);
    }

    public Command with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Command reading(String text) {
        input = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    public Command reading(byte[] bytes) {
        input = bytes;
        return this;
    }

    /** Standard input does what nobody foresaw. */
    public Command readingFails(Error thrown) {
        failing = new InputStream() {
            @Override
            public int read() {
                throw thrown;
            }
        };
        return this;
    }

    /** What is written first to standard output does what nobody foresaw. */
    public Command writingFails(Error thrown) {
        unwritable = thrown;
        return this;
    }

    /** A person watches both streams. */
    public Command watched() {
        screen = true;
        return this;
    }

    public Ran run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                failing == null ? new ByteArrayInputStream(input) : failing,
                new Output(unwritable == null ? out : new FailingOnce(out, unwritable)),
                new Output(err),
                environment,
                folder,
                screen,
                screen);
        int code = Main.run(List.of(arguments), terminal);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static final class FailingOnce extends FilterOutputStream {

        private final Error thrown;
        private boolean failed;

        FailingOnce(OutputStream out, Error thrown) {
            super(out);
            this.thrown = thrown;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (!failed) {
                failed = true;
                throw thrown;
            }
            super.write(bytes);
        }
    }

    /** How it ended and what it said. */
    public record Ran(int code, String out, String err) {}
}
