package org.opencoin.dsl.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void english_comes_first_and_french_has_words_of_its_own_for_everything() throws Exception {
        assertThat(Vocabulary.languages()).containsExactly("en", "fr");
        assertThat(keywords("fr")).isEqualTo(keywords("en")).hasSizeGreaterThan(150);
    }

    @Test
    void only_languages_of_the_list_exist() {
        assertThat(Vocabulary.of("en")).isPresent();
        assertThat(Vocabulary.of("xx")).isEmpty();
    }

    private static Set<String> keywords(String language) throws Exception {
        try (InputStream file =
                VocabularyTest.class.getResourceAsStream("/org/opencoin/vocabulary/" + language + ".words")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("[\\p{Lu}_0-9]+ *=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .collect(Collectors.toSet());
        }
    }
}
