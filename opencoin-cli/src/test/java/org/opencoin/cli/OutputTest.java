package org.opencoin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencoin.cli.terminal.Output;
import org.opencoin.cli.terminal.Terminal;

class OutputTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void an_answer_that_cannot_be_written_ends_with_3_and_says_why() {
        assertThat(run(new Full(), Map.of(), "--help")).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("error OC6003: the answer couldn't be written: No space left on device\n");
    }

    private int run(OutputStream out, Map<String, String> environment, String... arguments) {
        return Main.run(
                List.of(arguments),
                new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        new Output(out),
                        new Output(err),
                        environment,
                        Path.of("").toAbsolutePath(),
                        false,
                        false));
    }

    /** A disk without room. */
    private static final class Full extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
