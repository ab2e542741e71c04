package org.opencoin.dsl.internal.phrase;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.opencoin.dsl.internal.grammar.Characters;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.vocabulary.Vocabulary;

/**
 * A phrase that the language of a file doesn't have, and a vocabulary has.
 *
 * @param vocabulary that has it
 * @param text as it was written
 * @param span where
 * @param keywords what it may mean
 */
public record ForeignPhrase(Vocabulary vocabulary, String text, TextSpan span, Set<String> keywords) {

    /** No phrase is longer, blanks between its words included. */
    private static final int FARTHEST = 200;

    /** The longest phrase of another language that begins with a token that isn't understood. */
    public static Optional<ForeignPhrase> at(CharterToken found, Vocabulary own) {
        List<Token> raw = raw(restOfLine(found));
        return Vocabulary.languages().stream()
                .filter(language -> !language.equals(own.language()))
                .flatMap(language -> Vocabulary.of(language).stream())
                .flatMap(vocabulary -> in(vocabulary, found, raw).stream())
                .max(Comparator.comparingInt((ForeignPhrase phrase) -> phrase.text.length()));
    }

    /** The phrase of the file's own language that a word would begin, had it no capital. */
    public static Optional<ForeignPhrase> withoutCapital(CharterToken found, Vocabulary own) {
        UnaryOperator<String> small =
                line -> line.substring(0, line.offsetByCodePoints(0, 1)).toLowerCase(Locale.ROOT)
                        + line.substring(line.offsetByCodePoints(0, 1));
        return in(own, found, raw(small.apply(restOfLine(found))));
    }

    private static Optional<ForeignPhrase> in(Vocabulary vocabulary, CharterToken found, List<Token> raw) {
        LongestPhrase longest = LongestPhrase.at(0, raw, PhraseTrie.of(vocabulary));
        if (longest.type() == 0) {
            return Optional.empty();
        }
        Token last = raw.get(longest.last());
        int length = last.getCharPositionInLine()
                + last.getText().codePointCount(0, last.getText().length());
        TextSpan start = found.span();
        TextSpan span = new TextSpan(start.line(), start.column(), start.line(), start.column() + length);
        String text = restOfLine(found);
        return Optional.of(new ForeignPhrase(
                vocabulary, text.substring(0, text.offsetByCodePoints(0, length)), span, longest.keywords()));
    }

    private static List<Token> raw(String line) {
        Characters lexer = new Characters(CharStreams.fromString(line));
        lexer.removeErrorListeners();
        return List.copyOf(lexer.getAllTokens());
    }

    private static String restOfLine(CharterToken found) {
        CharStream all = found.getInputStream();
        int from = found.getStartIndex();
        String text = all.getText(Interval.of(from, Math.min(all.size() - 1, from + FARTHEST)));
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
