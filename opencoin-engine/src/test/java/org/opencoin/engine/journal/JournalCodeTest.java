package org.opencoin.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencoin.dsl.diagnostic.Catalogue;

class JournalCodeTest {

    @ParameterizedTest
    @EnumSource(JournalCode.class)
    void every_code_has_its_words_in_every_language(JournalCode code) {
        assertThat(Catalogue.codes()).containsKey(code.code());
        for (String language : Catalogue.LANGUAGES) {
            var page = Catalogue.page(code.code(), language).orElseThrow();
            assertThat(page.title()).isNotBlank();
            assertThat(page.templates()).hasSize(1);
            assertThat(page.text().lines().count()).isGreaterThan(5);
        }
    }

    @ParameterizedTest
    @EnumSource(JournalCode.class)
    void a_message_tells_the_same_in_every_language(JournalCode code) {
        var english =
                Catalogue.page(code.code(), "en").orElseThrow().templates().get(0);
        var french = Catalogue.page(code.code(), "fr").orElseThrow().templates().get(0);
        for (String told : List.of("{0}", "{1}", "{2}", "{3}", "{4}", "{5}")) {
            assertThat(french.contains(told)).as(told).isEqualTo(english.contains(told));
        }
    }
}
