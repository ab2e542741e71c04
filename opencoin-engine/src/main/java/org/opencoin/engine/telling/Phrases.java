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

/** The sentences of one language, one file each. */
final class Phrases {

    private static final Map<String, Phrases> LOADED = new ConcurrentHashMap<>();
    private static final String FALLBACK = "en";

    private final Properties sentences;

    private Phrases(Properties sentences) {
        this.sentences = sentences;
    }

    /** Those of a language; English for one that has none. */
    static Phrases of(String language) {
        return LOADED.computeIfAbsent(language, Phrases::load);
    }

    private static Phrases load(String language) {
        try (InputStream in = Phrases.class.getResourceAsStream(language + ".properties")) {
            if (in == null) {
                if (language.equals(FALLBACK)) {
                    throw new IllegalStateException("the sentences of explanations are missing");
                }
                return load(FALLBACK);
            }
            Properties sentences = new Properties();
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new Phrases(sentences);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean has(String key) {
        return sentences.containsKey(key);
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

    /** Every key. */
    Set<String> keys() {
        return sentences.stringPropertyNames();
    }
}
