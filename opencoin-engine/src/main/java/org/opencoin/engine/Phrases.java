package org.opencoin.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The sentences of explanations, one file per language. */
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
        try (InputStream in = Phrases.class.getResourceAsStream("explanation_" + language + ".properties")) {
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
        return sentences.getProperty(key) != null;
    }

    /** A sentence with {@code {0}}, {@code {1}}... replaced; its key if nobody wrote it. */
    String say(String key, Object... values) {
        String said = sentences.getProperty(key, key);
        for (int i = 0; i < values.length; i++) {
            said = said.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return said;
    }

    /** A sentence with {@code {name}} replaced by values of that name. */
    String say(String key, Map<String, String> values) {
        String said = sentences.getProperty(key, key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            said = said.replace("{" + value.getKey() + "}", value.getValue());
        }
        return said;
    }
}
