package org.opencoin.cli.terminal;

import java.util.Map;
import java.util.Optional;
import org.opencoin.dsl.vocabulary.Vocabulary;

/**
 * A language the command speaks: any that charters can be written in. The language of a charter is another matter: its
 * header says it.
 *
 * @param code as in {@code --lang}: {@code en}, {@code fr}
 */
public record Language(String code) {

    /** English, which stands in for words that another language lacks. */
    public static final Language EN = new Language(Vocabulary.FALLBACK);

    /** The language with that code, if the command speaks it. */
    public static Optional<Language> of(String code) {
        return Optional.of(code).filter(Vocabulary.languages()::contains).map(Language::new);
    }

    /**
     * The language of whoever started the command: {@code OPENCOIN_LANG} if it names one, else the first of {@code LC_ALL},
     * {@code LC_MESSAGES} and {@code LANG} that is set ({@code fr_CH.UTF-8} is French), else English.
     */
    public static Language from(Map<String, String> environment) {
        Optional<Language> asked = of(environment.getOrDefault("OPENCOIN_LANG", ""));
        return asked.orElseGet(() -> fromLocale(environment));
    }

    private static Language fromLocale(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return of(value.replaceFirst("[_.@].*", "")).orElse(EN);
            }
        }
        return EN;
    }
}
