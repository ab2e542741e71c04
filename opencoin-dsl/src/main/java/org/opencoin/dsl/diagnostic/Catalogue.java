package org.opencoin.dsl.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Every code of every module on the class path, and its pages. */
public final class Catalogue {

    /** Languages every page exists in. */
    public static final List<String> LANGUAGES = List.of("en", "fr");

    private static final String FOLDER = "org/opencoin/diagnostics/";
    private static final Map<String, Severity> CODES = readCodes();
    private static final Map<String, Optional<Page>> PAGES = new ConcurrentHashMap<>();

    private Catalogue() {}

    /** Every code with its severity, in order. */
    public static Map<String, Severity> codes() {
        return CODES;
    }

    /** The page of a code in a language, if both exist. */
    public static Optional<Page> page(String code, String language) {
        String path = language + "/" + code.toUpperCase(Locale.ROOT) + ".md";
        return CODES.containsKey(code.toUpperCase(Locale.ROOT))
                ? PAGES.computeIfAbsent(path, p -> readPage(code.toUpperCase(Locale.ROOT), p))
                : Optional.empty();
    }

    static Severity severity(String code) {
        return Optional.ofNullable(CODES.get(code)).orElseThrow(() -> unknown(code));
    }

    static Map<String, String> message(String code, Object... told) {
        return say(code, 0, told);
    }

    static Map<String, String> note(String code, int number, Object... told) {
        return say(code, number + 1, told);
    }

    private static Map<String, String> say(String code, int template, Object... told) {
        Map<String, String> said = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            Page page = page(code, language).orElseThrow(() -> unknown(code));
            said.put(language, page.say(template, language, told));
        }
        return said;
    }

    private static IllegalArgumentException unknown(String code) {
        return new IllegalArgumentException(code + " has no page");
    }

    private static Optional<Page> readPage(String code, String path) {
        try (InputStream in = loader().getResourceAsStream(FOLDER + path)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(Page.read(code, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Each module lists its own codes; the class path may hold several lists. */
    private static Map<String, Severity> readCodes() {
        Map<String, Severity> codes = new TreeMap<>();
        try {
            for (URL list : Collections.list(loader().getResources(FOLDER + "codes"))) {
                for (String line : lines(list)) {
                    int blank = line.indexOf(' ');
                    codes.put(line.substring(0, blank), severityNamed(line.substring(blank + 1)));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Collections.unmodifiableMap(codes);
    }

    private static List<String> lines(URL list) throws IOException {
        try (InputStream in = list.openStream()) {
            List<String> lines = new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            lines.removeIf(line -> line.isBlank() || line.startsWith("#"));
            return lines;
        }
    }

    private static Severity severityNamed(String name) {
        return Severity.valueOf(name.strip().toUpperCase(Locale.ROOT));
    }

    private static ClassLoader loader() {
        return Catalogue.class.getClassLoader();
    }
}
