package org.opencoin.dsl.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencoin.dsl.Samples;
import org.opencoin.dsl.internal.parse.CharterParser;
import org.opencoin.dsl.source.SourceFile;

class NormalFormTest {

    @Test
    void one_charter_in_two_languages_is_the_same_charter() {
        assertThat(normal(Samples.named("pionnier.fr.coin"))).isEqualTo(normal(Samples.named("pionnier.en.coin")));
        assertThat(normal(Samples.named("wording.fr.coin"))).isEqualTo(normal(Samples.named("wording.en.coin")));
    }

    @Test
    void the_normal_form_is_a_charter_whose_normal_form_it_is() {
        Samples.each(file -> {
            String normal = normal(file);
            SourceFile again = SourceFile.of("again", normal);
            assertThat(CharterParser.parse(again).parsed().diagnostics()).isEmpty();
            assertThat(normal(again)).isEqualTo(normal);
        });
    }

    @Test
    void order_comments_layout_tests_and_idle_zeros_dont_count() {
        String one = "opencoin 1 en\ncurrency A (A1) { role X, Y fund F rounding up to the cent\n"
                + "article 2 \"b\" { supply at most 1 000.50 A1 } article 1 \"a\" {"
                + " forbid payment when payer is an X allow payment } }\ntest \"t\" { then it is allowed }";
        String other =
                "opencoin 1 en # same\ncurrency A (A1) {\nrounding up to the cent\nrole Y (a, Ys)\nrole X\nfund F\n"
                        + "article 1 \"a\" { allow payment forbid payment when payer is X }\n"
                        + "article 2 \"b\" { supply at most 1000.5 A1 }\nwhat no article allows is refused }";
        assertThat(normal(SourceFile.of("one", one))).isEqualTo(normal(SourceFile.of("other", other)));
    }

    @Test
    void words_of_articles_names_and_numbers_count() {
        String base = "opencoin 1 en\ncurrency A (A1) { article 1 \"a\" { supply at most 5 A1 } }";
        assertThat(normal(SourceFile.of("x", base)))
                .isNotEqualTo(normal(SourceFile.of("x", base.replace("\"a\"", "\"b\""))))
                .isNotEqualTo(normal(SourceFile.of("x", base.replace("5", "6"))))
                .isNotEqualTo(normal(SourceFile.of("x", base.replace("article 1", "article 2"))));
    }

    @Test
    void plurals_become_the_declared_name() {
        assertThat(
                        normal(
                                SourceFile.of(
                                        "x",
                                        "opencoin 1 fr\nmonnaie A (A1) { rôle Animal (un, Animaux) caisse F, dépensée par 2 Animaux }")))
                .contains("fund F, spent by 2 of Animal\n");
    }

    private static String normal(SourceFile file) {
        return NormalForm.text(CharterParser.parse(file).parsed().charter(), name -> Optional.of("0".repeat(64)));
    }
}
