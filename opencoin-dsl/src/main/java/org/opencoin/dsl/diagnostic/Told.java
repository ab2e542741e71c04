package org.opencoin.dsl.diagnostic;

import java.util.Map;

/**
 * Something a message tells that reads differently in each language.
 *
 * @param byLanguage the words by language, English among them
 */
public record Told(Map<String, String> byLanguage) {

    public Told {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** In English and in French. */
    public static Told of(String english, String french) {
        return new Told(Map.of("en", english, "fr", french));
    }

    /** The words in a language, English where there are none. */
    public String in(String language) {
        String english = byLanguage.getOrDefault("en", "");
        return byLanguage.getOrDefault(language, english);
    }
}
