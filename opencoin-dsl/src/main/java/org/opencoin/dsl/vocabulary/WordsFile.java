package org.opencoin.dsl.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the file of one language: {@code KEYWORD = phrase | phrase}, {@code @setting = value}, {@code #} comments. */
final class WordsFile {

    private static final Pattern OPTIONAL = Pattern.compile("\\(([^)]*)\\) ");
    private static final Pattern MACRO = Pattern.compile("\\{([^}]*)\\}");

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, List<String>> phrases = new LinkedHashMap<>();

    private WordsFile() {}

    static Vocabulary read(String language) {
        WordsFile file = new WordsFile();
        text(language)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(file::line);
        return new Vocabulary(language, file.phrases, file.settings);
    }

    private static String text(String language) {
        String path = "/org/opencoin/vocabulary/" + language + ".words";
        try (InputStream in = WordsFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void line(String line) {
        int equals = line.indexOf('=');
        String key = line.substring(0, equals).strip();
        String value = line.substring(equals + 1).strip();
        if (key.startsWith("@")) {
            settings.put(key.substring(1), value);
        } else {
            phrases.put(
                    key,
                    alternatives(value).stream()
                            .flatMap(p -> expand(p).stream())
                            .toList());
        }
    }

    private static List<String> alternatives(String value) {
        return Arrays.stream(value.split("\\|", -1)).map(String::strip).toList();
    }

    /** {@code (the) payee} is {@code the payee} and {@code payee}; {@code habite hors {de}} is one for each {@code de}. */
    private List<String> expand(String phrase) {
        Matcher optional = OPTIONAL.matcher(phrase);
        if (optional.lookingAt()) {
            String rest = phrase.substring(optional.end());
            return List.of(optional.group(1) + " " + rest, rest);
        }
        Matcher macro = MACRO.matcher(phrase);
        return macro.find() ? replaced(phrase, macro) : List.of(phrase);
    }

    private List<String> replaced(String phrase, Matcher macro) {
        List<String> out = new ArrayList<>();
        for (String word : alternatives(settings.getOrDefault(macro.group(1), ""))) {
            out.add(phrase.substring(0, macro.start()) + word + phrase.substring(macro.end()));
        }
        return out;
    }
}
