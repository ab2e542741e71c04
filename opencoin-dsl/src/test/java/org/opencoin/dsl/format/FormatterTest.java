package org.opencoin.dsl.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.Samples;
import org.opencoin.dsl.internal.parse.CharterParser;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.dsl.syntax.ArticleBlock;
import org.opencoin.dsl.syntax.CharterSyntax;
import org.opencoin.dsl.syntax.Node;
import org.opencoin.dsl.syntax.Statement;

class FormatterTest {

    private static final Path GOLDEN = Path.of("src/test/resources/format");

    @Test
    void golden_files_come_out_as_they_should() throws IOException {
        List<Path> inputs = files(".in.coin");
        assertThat(inputs).hasSizeGreaterThanOrEqualTo(4);
        for (Path input : inputs) {
            Path output = Path.of(input.toString().replace(".in.coin", ".out.coin"));
            assertThat(output).as("an input without its output").exists();
            assertThat(format(SourceFile.read(input))).as(input.toString()).isEqualTo(Files.readString(output));
        }
    }

    @Test
    void every_golden_output_has_its_input() throws IOException {
        assertThat(files(".out.coin"))
                .allSatisfy(out -> assertThat(Path.of(out.toString().replace(".out.coin", ".in.coin")))
                        .exists());
    }

    @Test
    void formatting_twice_changes_nothing() {
        Samples.each(file -> {
            String once = format(file);
            assertThat(format(SourceFile.of("again", once))).isEqualTo(once);
        });
    }

    @Test
    void there_and_back_in_the_other_language_is_the_same_tree() {
        Samples.each(file -> {
            CharterSyntax before = tree(file);
            String other = before.language().equals("en") ? "fr" : "en";
            SourceFile there = SourceFile.of("there", translate(file, other));
            SourceFile back = SourceFile.of("back", translate(there, before.language()));
            assertThat(SameCharter.same(before, tree(there))).isTrue();
            assertThat(SameCharter.same(tree(there), tree(back))).isTrue();
        });
    }

    @Test
    void from_english_to_french_and_back_gives_the_very_text() {
        SourceFile file = Samples.named("pionnier.en.coin");
        SourceFile french = SourceFile.of("fr", translate(file, "fr"));
        assertThat(translate(french, "en")).isEqualTo(format(file));
        assertThat(Node.same(tree(file), tree(SourceFile.of("en", translate(french, "en")))))
                .isTrue();
    }

    @Test
    void a_file_with_errors_is_not_formatted() {
        Formatted formatted =
                Formatter.format(SourceFile.of("x", "opencoin 1 en\ncurrency A (A1) {\n  decimls 2\n}\n"));
        assertThat(formatted.text()).isEmpty();
        assertThat(formatted.diagnostics()).hasSize(1);
    }

    @Test
    void a_statement_reads_on_one_line_in_each_language() {
        CharterSyntax charter = tree(Samples.named("pionnier.fr.coin"));
        Statement redeem = rule(charter, 0, 1);
        assertThat(Formatter.wording(redeem, "en"))
                .isEqualTo("redeem by Shop from Vault at 1 EUR per 1 PIO fee 5 % taken from it, in PIO"
                        + " { 60 % to Association chosen in this operation, remaining to Commons }");
        assertThat(Formatter.wording(rule(charter, 1, 0), "fr", charter))
                .isEqualTo("fonte le 1er de chaque mois, 1 % de ce qu'un compte détient alors au-delà de 50 PIO,"
                        + " à Commons sauf les comptes d'une Association");
    }

    @Test
    void signs_become_words() {
        String text = format(
                SourceFile.of("x", "opencoin 1 en\ncurrency A (A1) {\nforbid payment when amount >= 3_000.50 A1\n}"));
        assertThat(text).contains("  forbid payment when amount is at least 3 000.50 A1\n");
    }

    private static Statement rule(CharterSyntax charter, int article, int rule) {
        return charter.currencies().get(0).statements().stream()
                .filter(ArticleBlock.class::isInstance)
                .map(ArticleBlock.class::cast)
                .skip(article)
                .findFirst()
                .orElseThrow()
                .rules()
                .get(rule);
    }

    private static CharterSyntax tree(SourceFile file) {
        return CharterParser.parse(file).parsed().charter();
    }

    private static String format(SourceFile file) {
        return text(Formatter.format(file), file);
    }

    private static String translate(SourceFile file, String language) {
        return text(Formatter.translate(file, language), file);
    }

    private static String text(Formatted formatted, SourceFile file) {
        assertThat(formatted.diagnostics()).as(file.name()).isEmpty();
        return formatted.text().orElseThrow();
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }
}
