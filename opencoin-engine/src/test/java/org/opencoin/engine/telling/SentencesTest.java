package org.opencoin.engine.telling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opencoin.engine.ledger.ClauseCode;

class SentencesTest {

    @Test
    void both_languages_have_the_same_sentences() {
        assertThat(Phrases.of("fr").keys())
                .containsExactlyInAnyOrderElementsOf(Phrases.of("en").keys());
    }

    @Test
    void both_put_the_same_values_in_place() {
        for (String key : Phrases.of("en").keys()) {
            assertThat(places(Phrases.of("fr"), key)).as(key).isEqualTo(places(Phrases.of("en"), key));
        }
    }

    @ParameterizedTest
    @EnumSource(ClauseCode.class)
    void every_code_has_a_sentence(ClauseCode code) {
        assertThat(Phrases.of("en").has("code." + code.text())).isTrue();
    }

    @Test
    void what_is_put_in_place_is_never_read_again() {
        assertThat(Phrases.of("en").say("member.named", "m1", "{0}")).isEqualTo("m1 ({0})");
    }

    private static String places(Phrases phrases, String key) {
        String sentence = phrases.say(key, "<0>", "<1>", "<2>", "<3>", "<4>");
        return sentence.replaceAll("[^<>0-9]", "")
                .chars()
                .filter(Character::isDigit)
                .sorted()
                .distinct()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
