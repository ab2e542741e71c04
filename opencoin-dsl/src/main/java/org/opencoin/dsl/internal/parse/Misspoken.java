package org.opencoin.dsl.internal.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Fix;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.internal.phrase.CharterToken;
import org.opencoin.dsl.internal.phrase.ForeignPhrase;
import org.opencoin.dsl.vocabulary.Vocabulary;

/** Words that are right but for one thing: they are those of another language, or begin with a capital like a name. */
record Misspoken(String file, Vocabulary own, ExpectedWords words) {

    /** What is wrong, if it is that; where a name could stand, only when the words themselves could stand there too. */
    Optional<Diagnostic> of(CharterToken found, Set<Integer> expected) {
        return switch (found.getType()) {
            case Sentences.UNKNOWN -> ForeignPhrase.at(found, own).flatMap(phrase -> foreign(phrase, expected));
            case Sentences.NAME ->
                ForeignPhrase.withoutCapital(found, own).flatMap(phrase -> capital(found, phrase, expected));
            default -> Optional.empty();
        };
    }

    private Optional<Diagnostic> foreign(ForeignPhrase phrase, Set<Integer> expected) {
        List<String> own = own(phrase, expected);
        if (!own.isEmpty()) {
            Diagnostic told = told(phrase, own);
            return Optional.of(own.size() > 1 ? told : told.fixedBy(new Fix(phrase.span(), own.get(0))));
        }
        List<String> elsewhere = phrase.keywords().stream().flatMap(this::said).toList();
        return expected.contains(Sentences.NAME) || elsewhere.isEmpty()
                ? Optional.empty()
                : Optional.of(told(phrase, elsewhere));
    }

    private Diagnostic told(ForeignPhrase phrase, List<String> said) {
        String title = phrase.vocabulary().title();
        return Diagnostic.of("OC1110", file, phrase.span(), phrase.text(), title, own.title(), said.get(0))
                .nearest(said);
    }

    private Optional<Diagnostic> capital(CharterToken found, ForeignPhrase phrase, Set<Integer> expected) {
        List<String> meant = own(phrase, expected);
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        String text = found.getText();
        int second = text.offsetByCodePoints(0, 1);
        String word = text.substring(0, second).toLowerCase(Locale.ROOT) + text.substring(second);
        return Optional.of(
                Diagnostic.of("OC1112", file, found.span(), text, word).fixedBy(new Fix(found.span(), word)));
    }

    /** How the file's language says it, where that could stand. */
    private List<String> own(ForeignPhrase phrase, Set<Integer> expected) {
        Set<String> could = words.phrases(expected);
        return phrase.keywords().stream()
                .flatMap(this::said)
                .filter(could::contains)
                .distinct()
                .toList();
    }

    private Stream<String> said(String keyword) {
        return keyword.equals("LATER")
                ? Stream.empty()
                : own.phrases().getOrDefault(keyword, List.of()).stream().limit(1);
    }
}
