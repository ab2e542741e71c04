package org.opencoin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencoin.engine.LedgerException;

/**
 * Every case of {@code spec/conformance} is answered as its {@code .expected} file says, byte for byte. With
 * {@code -Dopencoin.conformance.write=true} the answers are written instead; read what changed before you keep it.
 */
class ConformanceTest {

    private static final Path CORPUS =
            Path.of("").toAbsolutePath().getParent().resolve("spec").resolve("conformance");
    private static final boolean WRITE = Boolean.getBoolean("opencoin.conformance.write");

    static List<Path> cases() throws IOException {
        return files().stream()
                .filter(file -> file.toString().endsWith(".coin"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_is_answered_as_expected_and_a_bad_one_has_findings(Path name) throws IOException, LedgerException {
        Path charter = CORPUS.resolve(name);
        Path expected = with(charter, "expected");
        String answer = Answers.to(name.getName(0).toString(), charter);
        if (WRITE) {
            Files.writeString(expected, answer);
        }
        assertThat(expected).as("what is expected of %s", name).exists();
        assertThat(answer).isEqualTo(Files.readString(expected));
        assertThat(answer.lines().anyMatch(line -> line.matches("OC\\d{4} (error|warning|open) .*|line \\d+ .*")))
                .as("whether something is found in %s", name)
                .isEqualTo(name.getName(1).toString().equals("bad"));
    }

    @Test
    void no_file_stands_alone() throws IOException {
        assertThat(files()).as("the corpus was found").hasSizeGreaterThan(40);
        for (Path name : files()) {
            Path file = CORPUS.resolve(name);
            List<Path> needed = new ArrayList<>(List.of(with(file, "coin"), with(file, "expected")));
            if (name.startsWith("run")) {
                needed.add(with(file, "jsonl"));
            }
            assertThat(needed).as("what belongs to %s", name).allMatch(Files::exists);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(CORPUS)) {
            return files.filter(Files::isRegularFile)
                    .map(CORPUS::relativize)
                    .filter(name -> name.getNameCount() == 3)
                    .sorted()
                    .toList();
        }
    }

    private static Path with(Path file, String ending) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.') + 1) + ending);
    }
}
