package org.opencoin.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(.*?)}");

    private final Words english = Words.in(Language.EN);
    private final Words french = Words.in(Language.FR);

    @Test
    void everything_is_said_in_both_languages_with_the_same_values() {
        assertThat(french.keys()).isEqualTo(english.keys());
        for (String key : english.keys()) {
            assertThat(places(french, key)).as(key).isEqualTo(places(english, key));
        }
    }

    @Test
    void places_are_single_digits_and_names_only_where_a_clause_saw_values() {
        for (Words words : List.of(english, french)) {
            for (String key : words.keys()) {
                String form = key.matches("clause[.].*[.]saw") ? "[a-z]+" : "[0-9]";
                assertThat(places(words, key)).as(key).allMatch(place -> place.matches(form));
            }
        }
    }

    @Test
    void values_stand_where_the_sentence_wants_them() {
        assertThat(english.say("usage.unknown-verb.near", "chek", "check"))
                .isEqualTo("there is no verb chek; did you mean check?");
    }

    private static List<String> places(Words words, String key) {
        return PLACE.matcher(words.getString(key))
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .sorted()
                .toList();
    }
}
