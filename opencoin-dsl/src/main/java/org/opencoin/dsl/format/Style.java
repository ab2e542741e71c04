package org.opencoin.dsl.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.opencoin.dsl.internal.phrase.Keyword;
import org.opencoin.dsl.syntax.CharterSyntax;
import org.opencoin.dsl.syntax.Declaration;
import org.opencoin.dsl.syntax.Declaration.DeclaredName;
import org.opencoin.dsl.syntax.Plurals;
import org.opencoin.dsl.syntax.Statement;
import org.opencoin.dsl.syntax.Text;
import org.opencoin.dsl.vocabulary.Vocabulary;

/**
 * How a tree becomes words.
 *
 * @param vocabulary of the language to write
 * @param normal the normal form: no articles, no grouping, no redundant words, plurals resolved, files by hash
 * @param articles the article of each declared name, where the file gives one in this language
 * @param singular of a name as written
 * @param hashes SHA-256 of an attached file
 */
record Style(
        Vocabulary vocabulary,
        boolean normal,
        Map<String, String> articles,
        Function<String, String> singular,
        Function<Text, Optional<String>> hashes) {

    private static final Pattern VOWEL = Pattern.compile("(?i)[aeiouyàâäéèêëîïôöùûüœæ].*", Pattern.UNICODE_CASE);

    /** For people. */
    static Style readable(String language, Optional<CharterSyntax> charter) {
        Vocabulary vocabulary = Vocabulary.of(language)
                .orElseThrow(() -> new IllegalArgumentException("no vocabulary for " + language));
        Map<String, String> articles = new HashMap<>();
        charter.ifPresent(c -> c.currencies().forEach(cur -> cur.statements().forEach(s -> collect(s, articles))));
        articles.replaceAll((name, article) -> article(vocabulary, name, article));
        articles.values().removeIf(String::isEmpty);
        return new Style(vocabulary, false, articles, name -> name, file -> Optional.empty());
    }

    /** The normal form of a charter. */
    static Style normal(CharterSyntax charter, Function<Text, Optional<String>> hashes) {
        Vocabulary english = Vocabulary.of("en").orElseThrow();
        Plurals plurals = Plurals.of(charter);
        return new Style(english, true, Map.of(), plurals::singular, hashes);
    }

    /** The phrase of a keyword of the grammar. */
    String say(int token) {
        return vocabulary.say(Keyword.name(token));
    }

    /** The second phrase of a keyword, where it has one: its singular, or its masculine. */
    String saySecond(int token) {
        List<String> phrases = vocabulary.phrases().getOrDefault(Keyword.name(token), List.of());
        return phrases.get(Math.min(1, phrases.size() - 1));
    }

    /** How "to the" reads before a name, where the file and the language say. */
    Optional<String> toThe(String name) {
        String article = articles.getOrDefault(name, "");
        String vowel = beginsWithVowel(name) && !normal ? "to vowel" : "";
        return Optional.ofNullable(vocabulary.settings().get(vowel))
                .or(() -> Optional.ofNullable(vocabulary.settings().get("to " + article)));
    }

    /** {@code chosen in this operation}, agreeing with a name. */
    String chosen(String name, int token) {
        String article = articles.getOrDefault(name, "");
        boolean masculine = article.equals(vocabulary.settings().get("masculine"));
        return masculine ? saySecond(token) : say(token);
    }

    private static void collect(Statement statement, Map<String, String> articles) {
        if (statement instanceof Declaration.Roles roles) {
            roles.names().forEach(name -> collect(name, articles));
        }
    }

    private static void collect(DeclaredName name, Map<String, String> articles) {
        articles.put(name.name().text(), name.article().orElse(""));
    }

    /** The declared article if it is one of the language, else the one its letters ask for, else none. */
    private static String article(Vocabulary vocabulary, String name, String declared) {
        List<String> indefinite = vocabulary.indefinite();
        if (vocabulary.articles().contains(declared) || indefinite.size() < 2) {
            return vocabulary.articles().contains(declared) ? declared : "";
        }
        return indefinite.get(beginsWithVowel(name) ? 1 : 0);
    }

    static boolean beginsWithVowel(String word) {
        return VOWEL.matcher(word).matches();
    }
}
