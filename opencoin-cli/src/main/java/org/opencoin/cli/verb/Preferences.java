package org.opencoin.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencoin.cli.terminal.Language;

/**
 * How the answer is wanted. It is read before anything else, so that an error in the other arguments is told in the
 * language and the form asked for.
 *
 * @param language that of {@code --lang}, else that of the environment
 * @param format how the answer is written
 * @param wrong the value of the option that can't be followed, if one can't
 */
public record Preferences(Language language, Format format, Optional<String> wrong) {

    /** How an answer is written. */
    public enum Format {
        TEXT,
        JSON,
        /** A page of its own; only {@code describe} gives one. */
        HTML,
        /** A log for hosts of source text; only {@code check} gives one. */
        SARIF
    }

    private static final String LANG = "--lang";
    private static final String FORMAT = "--format";

    /** Reads them from anywhere before {@code --}. */
    public static Preferences of(List<String> arguments, Map<String, String> environment) {
        Optional<String> lang = value(arguments, LANG);
        Optional<String> format = value(arguments, FORMAT);
        Optional<Language> language = lang.flatMap(Language::of);
        Optional<String> wrongLanguage = language.isPresent() ? Optional.empty() : lang.map(said -> LANG + " " + said);
        Optional<Format> wanted =
                format.isEmpty() ? Optional.of(Format.TEXT) : format.flatMap(said -> format(said, arguments));
        Optional<String> wrongFormat = wanted.isPresent() ? Optional.empty() : format.map(said -> FORMAT + " " + said);
        return new Preferences(
                language.orElseGet(() -> Language.from(environment)),
                wanted.orElse(Format.TEXT),
                wrongLanguage.or(() -> wrongFormat));
    }

    private static Optional<Format> format(String said, List<String> arguments) {
        return switch (said) {
            case "text" -> Optional.of(Format.TEXT);
            case "json" -> Optional.of(Format.JSON);
            case "html" -> onlyOf(Verbs.DESCRIBE, Format.HTML, arguments);
            case "sarif" -> onlyOf(Verbs.CHECK, Format.SARIF, arguments);
            default -> Optional.empty();
        };
    }

    private static Optional<Format> onlyOf(Verbs verb, Format format, List<String> arguments) {
        return without(arguments).stream()
                .findFirst()
                .filter(verb.typed()::equals)
                .map(called -> format);
    }

    private static Optional<String> value(List<String> arguments, String option) {
        for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(option + "=")) {
                return Optional.of(argument.substring(option.length() + 1));
            }
            if (argument.equals(option) && i + 1 < arguments.size()) {
                return Optional.of(arguments.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** The arguments with those in front of the verb taken away; behind the verb Picocli reads them. */
    static List<String> without(List<String> arguments) {
        List<String> rest = new ArrayList<>(arguments);
        while (!rest.isEmpty() && isOurs(rest.get(0))) {
            String option = rest.remove(0);
            if (!option.contains("=") && !rest.isEmpty()) {
                rest.remove(0);
            }
        }
        return rest;
    }

    private static boolean isOurs(String argument) {
        return argument.equals(LANG)
                || argument.equals(FORMAT)
                || argument.startsWith(LANG + "=")
                || argument.startsWith(FORMAT + "=");
    }
}
