package org.opencoin.dsl.internal.phrase;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.vocabulary.Vocabulary;

/** The phrases of one language, word by word, each leading to its token. */
public final class PhraseTrie {

    private static final Map<String, Integer> TYPES = types();
    private static final Map<String, PhraseTrie> TRIES = new ConcurrentHashMap<>();

    private final Vocabulary vocabulary;
    private final Step root = new Step();
    private final Map<String, Set<String>> meanings = new LinkedHashMap<>();
    private final Set<String> words;

    /** One word further into a phrase. */
    static final class Step {
        private final Map<String, Step> next = new HashMap<>();
        private int type;
        private Set<String> keywords = Set.of();

        /** The token of the phrase that ends here, 0 when none does. */
        int type() {
            return type;
        }

        /** What the phrase that ends here may mean. */
        Set<String> keywords() {
            return keywords;
        }

        @Nullable
        Step after(String word) {
            return next.get(word);
        }
    }

    private PhraseTrie(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        vocabulary.phrases().forEach((keyword, phrases) -> phrases.forEach(p -> mean(p, keyword)));
        meanings.forEach((phrase, keywords) -> put(phrase, keywords, false));
        meanings.forEach((phrase, keywords) -> put(unaccented(phrase), keywords, true));
        words = meanings.keySet().stream().flatMap(p -> split(p).stream()).collect(Collectors.toSet());
    }

    /** The trie of a vocabulary. */
    public static PhraseTrie of(Vocabulary vocabulary) {
        return TRIES.computeIfAbsent(vocabulary.language(), l -> new PhraseTrie(vocabulary));
    }

    /** The language's words, as they are written in its file. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Every phrase and the keywords it may mean. */
    public Map<String, Set<String>> meanings() {
        return meanings;
    }

    Step root() {
        return root;
    }

    /** Whether some phrase has that word. */
    boolean knows(String word) {
        return words.contains(word);
    }

    /** The token a keyword, or several homonyms together, are for the parser. */
    private static int typeOf(String phrase, Set<String> keywords) {
        String name = keywords.size() == 1 ? keywords.iterator().next() : "H_" + String.join("_", keywords);
        Integer type = TYPES.get(name);
        if (type == null) {
            throw new IllegalStateException("'" + phrase + "' means " + keywords + ": the grammar has no " + name);
        }
        return type;
    }

    private void mean(String phrase, String keyword) {
        meanings.computeIfAbsent(phrase, p -> new TreeSet<>()).add(keyword);
    }

    private void put(String phrase, Set<String> keywords, boolean onlyIfFree) {
        Step step = root;
        for (String word : split(phrase)) {
            step = step.next.computeIfAbsent(word, w -> new Step());
        }
        if (!onlyIfFree || step.type == 0) {
            step.type = typeOf(phrase, keywords);
            step.keywords = keywords;
        }
    }

    /** Words of a phrase as the lexer cuts them: an apostrophe ends a word. */
    static List<String> split(String phrase) {
        List<String> words = new ArrayList<>();
        for (String part : phrase.split(" ", -1)) {
            int apostrophe = part.indexOf('\'');
            if (apostrophe >= 0 && apostrophe < part.length() - 1) {
                words.add(part.substring(0, apostrophe + 1));
                words.add(part.substring(apostrophe + 1));
            } else {
                words.add(part);
            }
        }
        return words;
    }

    /** Keywords may lack their accents. */
    private static String unaccented(String phrase) {
        return Normalizer.normalize(phrase, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static Map<String, Integer> types() {
        Map<String, Integer> types = new HashMap<>();
        for (int type = 1; type <= Sentences.VOCABULARY.getMaxTokenType(); type++) {
            types.put(Sentences.VOCABULARY.getSymbolicName(type), type);
        }
        return types;
    }
}
