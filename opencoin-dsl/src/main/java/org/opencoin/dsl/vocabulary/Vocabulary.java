package org.opencoin.dsl.vocabulary;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The phrases of one language.
 *
 * @param language its code, such as {@code fr}
 * @param phrases every phrase of every keyword, the one the formatter writes first; each keyword at least one
 * @param settings what else the file says about the language, by name
 */
public record Vocabulary(String language, Map<String, List<String>> phrases, Map<String, String> settings) {

    private static final Map<String, Vocabulary> ALL = loadAll(List.of("en", "fr"));

    public Vocabulary {
        phrases = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(phrases));
        settings = Map.copyOf(settings);
    }

    /** The vocabulary of a language, if there is one. */
    public static Optional<Vocabulary> of(String language) {
        return Optional.ofNullable(ALL.get(language));
    }

    /** Codes of all languages. */
    public static List<String> languages() {
        return List.copyOf(ALL.keySet());
    }

    /** What the formatter writes for a keyword. */
    public String say(String keyword) {
        return Optional.ofNullable(phrases.get(keyword))
                .orElseThrow(() -> new IllegalArgumentException(keyword + " has no phrase in " + language))
                .get(0);
    }

    /** How the language calls itself. */
    public String title() {
        return settings.getOrDefault("language", language);
    }

    /** What stands between whole units and decimals. */
    public char decimalMark() {
        return settings.getOrDefault("decimal", ".").charAt(0);
    }

    /** Articles, which before a name mean nothing. */
    public Set<String> noise() {
        return words("noise");
    }

    /** Articles a declaration may give with a name, to say its gender. */
    public Set<String> articles() {
        return words("articles");
    }

    /** Whether a payment reads "pays 10 PIO to Garage" and not "pays Garage 10 PIO". */
    public boolean amountBeforePayee() {
        return settings.getOrDefault("payment", "").equals("amount first");
    }

    /** Whether words are quoted with guillemets. */
    public boolean guillemets() {
        return settings.getOrDefault("quotes", "").equals("«");
    }

    /** Whether a count stands right before what is counted: "2 Intendants", not "2 of Steward". */
    public boolean bareCount() {
        return settings.getOrDefault("count", "").equals("bare");
    }

    /** The indefinite articles before a consonant and before a vowel, where letters alone decide; or nothing. */
    public List<String> indefinite() {
        String both = settings.getOrDefault("indefinite", "");
        return both.isEmpty() ? List.of() : List.of(both.split(" ", -1));
    }

    /** A little word that loses its vowel before another, and what is left of it: {@code de}, {@code d'}; or nothing. */
    public List<String> elision() {
        String rule = settings.getOrDefault("elision", "");
        return rule.isEmpty() ? List.of() : List.of(rule.split(" ", -1));
    }

    private Set<String> words(String setting) {
        return Arrays.stream(settings.getOrDefault(setting, "").split("\\|", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Vocabulary> loadAll(List<String> languages) {
        Map<String, Vocabulary> all = new LinkedHashMap<>();
        languages.forEach(language -> all.put(language, WordsFile.read(language)));
        return all;
    }
}
