package org.opencoin.engine.telling;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The sentences of one language, one file each. */
final class Phrases {

    private static final Map<String, Phrases> LOADED = new ConcurrentHashMap<>();
    private static final String FALLBACK = "en";

    private final Properties sentences;

    private Phrases(Properties sentences) {
        this.sentences = sentences;
    }

    /** Those of a language; in English what it has no sentence for. */
    static Phrases of(String language) {
        return LOADED.computeIfAbsent(language, Phrases::load);
    }

    private static Phrases load(String language) {
        Properties sentences = language.equals(FALLBACK) ? new Properties() : new Properties(read(FALLBACK));
        sentences.putAll(read(language));
        return new Phrases(sentences);
    }

    private static Properties read(String language) {
        Properties sentences = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream(language + ".properties")) {
            if (in != null) {
                sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } else if (language.equals(FALLBACK)) {
                throw new IllegalStateException("the sentences of explanations are missing");
            }
            return sentences;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean has(String key) {
        return sentences.getProperty(key) != null;
    }

    /** The sentence with {@code {0}} to {@code {9}} replaced, each once: what is put in is never read again. */
    String say(String key, Object... values) {
        String sentence = Objects.requireNonNull(sentences.getProperty(key), key);
        StringBuilder said = new StringBuilder();
        int from = 0;
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            said.append(sentence, from, open).append(values[sentence.charAt(open + 1) - '0']);
            from = open + 3;
        }
        return said.append(sentence.substring(from)).toString();
    }

    /** Every key that the language itself has a sentence for. */
    Set<String> keys() {
        return sentences.keySet().stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
