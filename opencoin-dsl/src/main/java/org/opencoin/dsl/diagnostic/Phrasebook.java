package org.opencoin.dsl.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The few words that messages put into their sentences, in a language that came later: one file a module, {@code told}
 * beside the pages of the language, each line {@code English = its words}. A blank at the edge is written {@code _}.
 */
final class Phrasebook {

    private static final Map<String, Phrasebook> BOOKS = new ConcurrentHashMap<>();
    private static final String BETWEEN = " = ";

    private final Map<String, String> words = new HashMap<>();

    private Phrasebook() {}

    static Phrasebook of(String language) {
        return BOOKS.computeIfAbsent(language, Phrasebook::read);
    }

    /** The words for English ones; the English ones where it has none. */
    String say(String english) {
        return words.getOrDefault(english, english);
    }

    private static Phrasebook read(String language) {
        Phrasebook book = new Phrasebook();
        String path = "org/opencoin/diagnostics/" + language + "/told";
        try {
            for (URL file : Collections.list(Phrasebook.class.getClassLoader().getResources(path))) {
                try (InputStream in = file.openStream()) {
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .forEach(book::line);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return book;
    }

    private void line(String line) {
        int between = line.indexOf(BETWEEN);
        if (between > 0 && !line.startsWith("#")) {
            words.put(edges(line.substring(0, between)), edges(line.substring(between + BETWEEN.length())));
        }
    }

    private static String edges(String words) {
        return words.replace('_', ' ');
    }
}
