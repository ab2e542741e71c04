package org.opencoin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencoin.cli.Command;
import org.opencoin.cli.Command.Ran;

/** Charters in plain sentences, as people read them, in both languages. */
class DescribeTest {

    private static final String HOSTILE = "<script>alert('x')</script> & \\\"more\\\" <img src=x onerror=y>";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "quickstart/quickstart.coin, en",
        "quickstart/quickstart.coin, fr",
        "pionnier/pionnier.coin, en",
        "pionnier/pionnier.coin, fr",
        "charters/eusko/eusko.coin, en",
        "charters/eusko/eusko.coin, fr",
        "charters/sol-violette/sol-violette.coin, en",
        "charters/sol-violette/sol-violette.coin, fr",
        "charters/woergl/woergl.coin, en",
        "charters/woergl/woergl.coin, fr"
    })
    void an_example_charter_reads_as_written_down(String charter, String language) throws IOException {
        Ran ran = describe(Examples.file(charter).toString(), "--lang", language);
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        String name = charter.replaceAll(".*/|[.]coin", "");
        assertThat(ran.out()).isEqualTo(golden(name + "." + language + ".txt"));
    }

    @ParameterizedTest
    @CsvSource({"en", "fr"})
    void the_page_reads_as_written_down(String language) throws IOException {
        String charter = Examples.file("quickstart/quickstart.coin").toString();
        assertThat(describe(charter, "--format", "html", "--lang", language).out())
                .isEqualTo(golden("quickstart." + language + ".html"));
    }

    @Test
    void the_page_fetches_nothing_and_runs_nothing() {
        String page = describe(Examples.file("pionnier/pionnier.coin").toString(), "--format", "html")
                .out();
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("@media print", "<meta name=\"viewport\"", "default-src 'none'")
                .doesNotContainPattern("(?i)<script|<img|<link|<iframe|src=|href=|url[(]|@import|https?:");
    }

    @Test
    void what_a_charter_says_is_never_markup() throws IOException {
        String page = describe(written(acorn(HOSTILE, "supply at most 5 ACO")), "--format", "html")
                .out();
        assertThat(page)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;", "&lt;img src=x onerror=y&gt;")
                .doesNotContain("<script", "<img");
    }

    @Test
    void open_decisions_are_listed_at_the_end_and_the_rest_is_told_with_its_numbers() throws IOException {
        Ran ran = describe(written(acorn("Words.", "supply at most to decide")), "--lang", "fr");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("Qui apporte 100 EUR reçoit 100 ACO.")
                .contains("Ce que l'assemblée doit encore décider\n  - masse au plus à décider (ligne 11)\n")
                .doesNotContain("Empreinte");
    }

    @Test
    void a_decision_without_which_nothing_can_be_told_leaves_the_articles_as_written() throws IOException {
        String undecided = acorn("Words.", "supply at most 5 ACO").replace("decimals 2", "decimals to decide");
        Ran ran = describe(written(undecided));
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("Article 1. “Words.”\n  issue to each Neighbour against EUR into Vault")
                .contains("  - decimals to decide (line 3)\n");
    }

    @Test
    void a_charter_with_errors_is_refused_with_what_is_wrong() throws IOException {
        Ran ran = describe(written(acorn("Words.", "supply at most 5 PIO")));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("PIO");
    }

    @Test
    void no_other_verb_gives_a_page() {
        Ran ran = Command.in(folder).run("check", "--format", "html", "x.coin");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("OC6001");
    }

    private Ran describe(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "describe";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Command.in(folder).run(all);
    }

    private String written(String charter) throws IOException {
        Files.writeString(folder.resolve("acorn.coin"), charter);
        return "acorn.coin";
    }

    private static String acorn(String words, String rule) {
        return """
                opencoin 1 en
                currency Acorn (ACO) {
                  decimals 2
                  rounding to the nearest cent, halves to the even cent, remainder to Oak
                  calendar Europe/Paris
                  role Neighbour
                  fund Oak
                  reserve Vault in EUR
                  article 1 "%s" {
                    issue to each Neighbour against EUR into Vault at 1 ACO per 1 EUR
                    %s
                  }
                }
                """.formatted(words, rule);
    }

    private static String golden(String name) throws IOException {
        String resource = "describe/" + name;
        try (InputStream text = Objects.requireNonNull(DescribeTest.class.getResourceAsStream(resource), resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
