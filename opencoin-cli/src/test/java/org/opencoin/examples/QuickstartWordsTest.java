package org.opencoin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencoin.cli.Command;

/** The words of the first run and its two refusals, as people read them, in both languages. */
class QuickstartWordsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void theQuickstart() throws IOException {
        for (String name : new String[] {"quickstart.coin", "operations.jsonl"}) {
            Files.copy(Examples.file("quickstart/" + name), folder.resolve(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void a_run_and_its_refusals_read_as_written_down(String language) throws IOException {
        said("keys", "new", "names", "--for-names", "--without-passphrase");
        assertThat(said(
                        "run",
                        "quickstart.coin",
                        "operations.jsonl",
                        "--ledger",
                        "ledger",
                        "--lang",
                        language,
                        "--names-to",
                        "names.pub"))
                .isEqualTo(golden("run." + language));
        assertThat(why("op-6", language)).isEqualTo(golden("why-op-6." + language));
        assertThat(why("op-10", language)).isEqualTo(golden("why-op-10." + language));
    }

    private String why(String id, String language) {
        return said("why", "ledger", id, "--names-key", "names", "--lang", language);
    }

    private String said(String... arguments) {
        return Command.in(folder).run(arguments).out();
    }

    private static String golden(String name) throws IOException {
        String resource = "quickstart/" + name + ".txt";
        try (InputStream text =
                Objects.requireNonNull(QuickstartWordsTest.class.getResourceAsStream(resource), resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
