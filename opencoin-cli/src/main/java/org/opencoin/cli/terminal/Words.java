package org.opencoin.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the command says, in one language: sentences by key, with {@code {0}} to {@code {9}} for what varies.
 *
 * <p>It never looks at the machine's default locale. It is a {@link ResourceBundle} because that is how Picocli takes
 * the help texts.
 */
public final class Words extends ResourceBundle {

    private final Properties sentences;
    private final Language language;

    private Words(Language language, Properties sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /** The sentences of that language. */
    public static Words in(Language language) {
        Properties sentences = new Properties();
        String resource = "/org/opencoin/cli/words_" + language.code() + ".properties";
        try (InputStream stream = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource)) {
            sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        return new Words(language, sentences);
    }

    /** The language of these sentences. */
    public Language language() {
        return language;
    }

    /** The sentence with that key, its places filled by {@code values} in order; a missing key is a bug and throws. */
    public String say(String key, Object... values) {
        String sentence = Objects.requireNonNull(sentences.getProperty(key), key);
        StringBuilder said = new StringBuilder(sentence.length() + 32);
        int from = 0;
        if (values.length == 0) {
            return sentence;
        }
        for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
            said.append(sentence, from, open).append(values[sentence.charAt(open + 1) - '0']);
            from = open + 3;
        }
        return said.append(sentence, from, sentence.length()).toString();
    }

    /** {@link #say} with {@code key.one} when {@code count} is 1 (in French also 0), else {@code key.many}. */
    public String count(String key, long count, Object... values) {
        boolean one = count == 1 || (count == 0 && language == Language.FR);
        return say(key + (one ? ".one" : ".many"), values);
    }

    /** Whether there is a sentence with that key. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /** Every key, sorted. */
    public Set<String> keys() {
        return new TreeSet<>(sentences.stringPropertyNames());
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return sentences.getProperty(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(sentences.stringPropertyNames());
    }
}
