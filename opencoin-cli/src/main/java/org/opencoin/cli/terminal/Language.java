package org.opencoin.cli.terminal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A language the command speaks. The language of a charter is another matter: its header says it. */
public enum Language {
    EN,
    FR;

    /** As in {@code --lang}: {@code en} or {@code fr}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language with that code, if the command speaks it. */
    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * The language of whoever started the command: {@code OPENCOIN_LANG} if it names one, else the first of {@code LC_ALL},
     * {@code LC_MESSAGES} and {@code LANG} that is set (French when it says {@code fr}), else English.
     */
    public static Language from(Map<String, String> environment) {
        Optional<Language> asked = of(environment.getOrDefault("OPENCOIN_LANG", ""));
        return asked.orElseGet(() -> fromLocale(environment));
    }

    private static Language fromLocale(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value.equals("fr") || value.startsWith("fr_") || value.startsWith("fr.") ? FR : EN;
            }
        }
        return EN;
    }
}
