package org.opencoin.dsl.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the file of one language: {@code KEYWORD = phrase | phrase}, {@code @setting = value}, {@code #} comments. */
final class WordsFile {

    private static final String FOLDER = "org/opencoin/vocabulary/";
    private static final Pattern OPTIONAL = Pattern.compile("\\(([^)]*)\\) ");
    private static final Pattern MACRO = Pattern.compile("\\{([^}]*)\\}");

    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, List<String>> phrases = new LinkedHashMap<>();

    private WordsFile() {}

    static Vocabulary read(String language) {
        WordsFile file = new WordsFile();
        words(language).forEach(file::line);
        if (!language.equals(Vocabulary.FALLBACK)) {
            Vocabulary.of(Vocabulary.FALLBACK).orElseThrow().phrases().forEach(file::standIn);
        }
        return new Vocabulary(language, file.phrases, file.settings);
    }

    /** The languages there are, one a line; the class path may hold several lists. */
    static List<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        try {
            for (URL list : Collections.list(WordsFile.class.getClassLoader().getResources(FOLDER + "languages"))) {
                try (InputStream in = list.openStream()) {
                    lines(in).forEach(line -> languages.add(line.strip()));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return List.copyOf(languages);
    }

    /** What the language can't say yet is said in the words of another, as far as they mean nothing else in it. */
    private void standIn(String keyword, List<String> foreign) {
        if (!phrases.containsKey(keyword)) {
            List<String> free = foreign.stream()
                    .filter(phrase -> phrases.values().stream().noneMatch(own -> own.contains(phrase)))
                    .toList();
            phrases.put(keyword, free.isEmpty() ? foreign : free);
        }
    }

    private static List<String> words(String language) {
        String path = FOLDER + language + ".words";
        try (InputStream in = WordsFile.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no " + path);
            }
            return lines(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> lines(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
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
