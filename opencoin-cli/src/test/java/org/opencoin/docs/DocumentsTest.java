package org.opencoin.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every {@code console} block of the documents is typed, in order, between what they say to write, and every {@code java} block of the README is run. */
final class DocumentsTest {

    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    Path folder;

    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path place : List.of(ROOT, ROOT.resolve("docs"), ROOT.resolve("spec"))) {
            try (Stream<Path> files = Files.list(place)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        return documents;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void commands_answer_what_the_document_says(Path document) throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("examples"), ROOT.resolve("examples"));
        type(document);
        Files.delete(link);
    }

    private void type(Path document) throws IOException {
        for (Block block : Block.of(Files.readAllLines(document))) {
            if (block.language().equals("console")) {
                for (Exchange exchange : Exchange.of(ROOT.relativize(document).toString(), block)) {
                    exchange.happenIn(folder);
                }
            } else if (Page.isIn(block)) {
                Page.of(block).write(block, folder);
            }
        }
    }

    @Test
    void the_readme_shows_a_refusal_and_names_the_main_command_and_the_test_command() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertThat(readme)
                .contains("$ ./opencoin why")
                .contains("./opencoin run examples/pionnier/pionnier.coin examples/pionnier/operations.jsonl"
                        + " --ledger target/pionnier\n")
                .contains("\nmvn -B verify\n");
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).endsWith("\nmvn -B verify\n");
    }

    @Test
    void the_program_of_the_readme_compiles_and_prints_what_stands_below_it() throws IOException {
        List<Block> blocks = Block.of(Files.readAllLines(ROOT.resolve("README.md")));
        Block program = first(blocks, "java");
        assertThat(program.lines()).as("about ten lines").hasSizeLessThan(12);
        assertThat(Program.printed(program.text(), ROOT, folder).strip())
                .isEqualTo(first(blocks, "text").text());
    }

    private static Block first(List<Block> blocks, String language) {
        return blocks.stream()
                .filter(block -> block.language().equals(language))
                .findFirst()
                .orElseThrow();
    }
}
