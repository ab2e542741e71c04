package org.opencoin.dsl.diagnostic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.opencoin.dsl.vocabulary.Vocabulary;

/**
 * Something a message tells that reads differently in each language.
 *
 * @param byLanguage the words by language, English among them
 */
public record Told(Map<String, String> byLanguage) {

    /** What stands between two things of which one will do. */
    public static final Told OR = of(" or ", " ou ");

    public Told {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** In the two languages that everything is told in; a {@link Phrasebook} may have the words of others. */
    public static Told of(String english, String french) {
        return new Told(Map.of("en", english, "fr", french));
    }

    /** What each language makes of it, given its code. */
    public static Told each(UnaryOperator<String> words) {
        Map<String, String> told = new LinkedHashMap<>();
        Vocabulary.languages().forEach(language -> told.put(language, words.apply(language)));
        return new Told(told);
    }

    /** Several things of which one will do. */
    public static Told anyOf(List<Told> things) {
        return each(language ->
                things.stream().map(told -> told.in(language)).collect(Collectors.joining(OR.in(language))));
    }

    /** The words in a language: its own, else those of its phrasebook, else English. */
    public String in(String language) {
        String own = byLanguage.get(language);
        String english = byLanguage.getOrDefault(Vocabulary.FALLBACK, "");
        return own == null ? Phrasebook.of(language).say(english) : own;
    }
}
