package org.opencoin.dsl.vocabulary;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The phrases of one language.
 *
 * @param language its code, such as {@code fr}
 * @param phrases every phrase of every keyword, the one the formatter writes first; each keyword at least one
 * @param settings what else the file says about the language, by name
 */
public record Vocabulary(String language, Map<String, List<String>> phrases, Map<String, String> settings) {

    /** The language that stands in where another has no words yet. */
    public static final String FALLBACK = "en";

    private static final List<String> LANGUAGES = WordsFile.languages();
    private static final Map<String, Vocabulary> READ = new ConcurrentHashMap<>();

    public Vocabulary {
        phrases = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(phrases));
        settings = Map.copyOf(settings);
    }

    /** The vocabulary of a language, if there is one. */
    public static Optional<Vocabulary> of(String language) {
        if (!READ.containsKey(language) && LANGUAGES.contains(language)) {
            READ.put(language, WordsFile.read(language));
        }
        return Optional.ofNullable(READ.get(language));
    }

    /** Codes of all languages, as the file {@code languages} beside the vocabularies lists them. */
    public static List<String> languages() {
        return LANGUAGES;
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

    /** What stands before and behind words of the statute, such as {@code «} and {@code »} with their blanks; nothing where quotes are straight. */
    public List<String> quotes() {
        String both = settings.getOrDefault("quotes", "");
        return both.isEmpty() ? List.of() : List.of(both.split("…", -1));
    }

    /** What separates the parts of one sentence: a semicolon, in some languages after a blank. */
    public String semicolon() {
        return settings.getOrDefault("semicolon", ";").equals("apart") ? " ;" : ";";
    }

    /** The letter for west in a coordinate, where it isn't W. */
    public Optional<String> west() {
        return Optional.ofNullable(settings.get("west"));
    }

    /** Whether a word begins with one of the letters that the language counts as vowels. */
    public boolean beginsWithVowel(String word) {
        return !word.isEmpty()
                && settings.getOrDefault("vowels", "").indexOf(Character.toLowerCase(word.codePointAt(0))) >= 0;
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
}
