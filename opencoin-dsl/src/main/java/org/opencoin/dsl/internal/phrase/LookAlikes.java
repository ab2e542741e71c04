package org.opencoin.dsl.internal.phrase;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Fix;
import org.opencoin.dsl.source.TextSpan;

/**
 * Words that look like a Latin word and aren't one: letters of several alphabets in one word, and words wholly in Cyrillic
 * or Greek letters that read the same as another word of the file or as a keyword. A name in another alphabet that looks
 * like nothing else is a name like any other.
 */
final class LookAlikes {

    private static final String CYRILLIC = "аеорсухіјѕһԁԛԝкАВЕКМНОРСТУХІЈЅԜ";
    private static final String CYRILLIC_AS_LATIN = "aeopcyxijshdqwkABEKMHOPCTYXIJSW";
    private static final String GREEK = "ονακιρυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String GREEK_AS_LATIN = "ovakipuxABEZHIKMNOPTYX";
    private static final Map<Character, Character> LATIN = latin();

    private final String file;
    private final List<Token> raw;
    private final PhraseTrie trie;
    /** Gathered when first needed: hardly any file needs it. */
    private @Nullable Set<String> words;

    LookAlikes(String file, List<Token> raw, PhraseTrie trie) {
        this.file = file;
        this.raw = raw;
        this.trie = trie;
    }

    /** What is wrong with the letters of a word that is no keyword. */
    Optional<Diagnostic> problem(Token token) {
        String word = Words.of(token);
        if (word.chars().allMatch(letter -> letter < 128)) {
            return Optional.empty();
        }
        Optional<String> latin = latin(word);
        TextSpan span = CharterToken.spanOf(token);
        if (word.length() > 1 && Words.mixesAlphabets(word)) {
            Diagnostic mixed = Diagnostic.of("OC1103", file, span, word);
            return Optional.of(
                    latin.map(text -> mixed.fixedBy(new Fix(span, text))).orElse(mixed));
        }
        return latin.filter(text -> trie.knows(text) || words().contains(text))
                .map(text -> Diagnostic.of("OC1111", file, span, word, text).fixedBy(new Fix(span, text)));
    }

    /** The word in Latin letters that it looks like, if every letter looks like one. */
    private static Optional<String> latin(String word) {
        StringBuilder text = new StringBuilder();
        for (char letter : word.toCharArray()) {
            boolean plain = letter < 128 || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
            Character alike = plain ? Character.valueOf(letter) : LATIN.get(letter);
            if (alike == null) {
                return Optional.empty();
            }
            text.append(alike.charValue());
        }
        return Optional.of(text.toString()).filter(alike -> !alike.equals(word));
    }

    private Set<String> words() {
        Set<String> known = words;
        if (known == null) {
            known = new HashSet<>();
            for (Token token : raw) {
                if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                    known.add(Words.of(token));
                }
            }
            words = known;
        }
        return known;
    }

    private static Map<Character, Character> latin() {
        Map<Character, Character> latin = new HashMap<>();
        pair(CYRILLIC, CYRILLIC_AS_LATIN, latin);
        pair(GREEK, GREEK_AS_LATIN, latin);
        return Map.copyOf(latin);
    }

    private static void pair(String letters, String alike, Map<Character, Character> latin) {
        for (int i = 0; i < letters.length(); i++) {
            latin.put(letters.charAt(i), alike.charAt(i));
        }
    }
}
