package org.opencoin.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Text going out, as UTF-8. It never throws: the first failure is kept, what follows is dropped, and the command asks at
 * its end.
 */
public final class Output {

    private final OutputStream stream;
    private @Nullable IOException failure;

    /** Text goes to {@code stream}, which is flushed by {@link #flush} only. */
    public Output(OutputStream stream) {
        this.stream = stream;
    }

    /** Writes the text as it is. */
    public void print(String text) {
        if (failure == null) {
            try {
                stream.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    /** Writes the text and a line feed, on every system. */
    public void line(String text) {
        print(text + "\n");
    }

    /** Hands everything over. */
    public void flush() {
        if (failure == null) {
            try {
                stream.flush();
            } catch (IOException e) {
                failure = e;
            }
        }
    }

    /** Why something written didn't arrive, if so. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure).map(IOException::getMessage);
    }
}
