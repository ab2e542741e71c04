package org.opencoin.dsl.internal.phrase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.diagnostic.Fix;
import org.opencoin.dsl.internal.grammar.Characters;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.vocabulary.Vocabulary;

/**
 * The first line, {@code opencoin 1 en}: which version and which language.
 *
 * @param trie of the language to read on with: the one named, or the one the text looks like
 * @param length how many visible tokens it takes
 * @param problem what is wrong with it
 */
record Header(PhraseTrie trie, int length, Optional<Diagnostic> problem) {

    private static final String WORD = "opencoin";

    /** Reads it from the visible tokens of a file, the end of file last. */
    static Header read(String file, List<Token> tokens) {
        if (!isWord(tokens, 0) || !tokens.get(0).getText().equals(WORD)) {
            return missing(file, tokens, likely(tokens));
        }
        if (tokens.size() < 4 || tokens.get(1).getType() != Characters.NUM || !isWord(tokens, 2)) {
            int length = wordsOnFirstLine(tokens);
            return wrong(file, tokens, likely(tokens), length);
        }
        return named(file, tokens);
    }

    private static Header missing(String file, List<Token> tokens, PhraseTrie likely) {
        TextSpan place = CharterToken.spanOf(tokens.get(0));
        String line = WORD + " 1 " + likely.vocabulary().language();
        Diagnostic problem = Diagnostic.of("OC1011", file, place, line)
                .fixedBy(new Fix(TextSpan.at(place.line(), place.column()), line + "\n\n"));
        return new Header(likely, 0, Optional.of(problem));
    }

    private static Header wrong(String file, List<Token> tokens, PhraseTrie likely, int length) {
        TextSpan place = CharterToken.spanOf(tokens.get(0)).to(CharterToken.spanOf(tokens.get(length - 1)));
        String line = WORD + " 1 " + likely.vocabulary().language();
        Diagnostic problem = Diagnostic.of("OC1011", file, place, line).fixedBy(new Fix(place, line));
        return new Header(likely, length, Optional.of(problem));
    }

    private static Header named(String file, List<Token> tokens) {
        Token version = tokens.get(1);
        Token language = tokens.get(2);
        Optional<Vocabulary> vocabulary = Vocabulary.of(language.getText());
        if (vocabulary.isEmpty()) {
            PhraseTrie likely = likely(tokens);
            Diagnostic unknown = Diagnostic.of("OC1013", file, CharterToken.spanOf(language), language.getText())
                    .expecting(Vocabulary.languages())
                    .fixedBy(fix(language, likely));
            return new Header(likely, 3, Optional.of(unknown));
        }
        PhraseTrie trie = PhraseTrie.of(vocabulary.get());
        if (!version.getText().equals("1")) {
            Diagnostic unknown = Diagnostic.of("OC1012", file, CharterToken.spanOf(version), version.getText());
            return new Header(trie, 3, Optional.of(unknown));
        }
        // No language can know more words than there are: mostly, the others need not even be looked at.
        return doesNotOutweigh(words(tokens), tokens, trie)
                ? new Header(trie, 3, Optional.empty())
                : doubtful(file, tokens, trie, likely(tokens));
    }

    private static boolean doesNotOutweigh(long known, List<Token> tokens, PhraseTrie named) {
        return known <= 2 * knownWords(tokens, named) + 2;
    }

    /** Trusts the text more than the header only when its words leave no doubt. */
    private static Header doubtful(String file, List<Token> tokens, PhraseTrie named, PhraseTrie likely) {
        if (doesNotOutweigh(knownWords(tokens, likely), tokens, named)) {
            return new Header(named, 3, Optional.empty());
        }
        Token language = tokens.get(2);
        Diagnostic looksLike = Diagnostic.of(
                        "OC1014",
                        file,
                        CharterToken.spanOf(language),
                        named.vocabulary().title(),
                        likely.vocabulary().title())
                .fixedBy(fix(language, likely));
        return new Header(likely, 3, Optional.of(looksLike));
    }

    private static Fix fix(Token language, PhraseTrie likely) {
        return new Fix(CharterToken.spanOf(language), likely.vocabulary().language());
    }

    private static int wordsOnFirstLine(List<Token> tokens) {
        int line = tokens.get(0).getLine();
        int words = 1;
        while (tokens.get(words).getLine() == line && (isWord(tokens, words) || isNumber(tokens, words))) {
            words++;
        }
        return words;
    }

    private static boolean isWord(List<Token> tokens, int index) {
        return index < tokens.size() && tokens.get(index).getType() == Characters.WORD;
    }

    private static boolean isNumber(List<Token> tokens, int index) {
        return tokens.get(index).getType() == Characters.NUM;
    }

    private static PhraseTrie likely(List<Token> tokens) {
        return Vocabulary.languages().stream()
                .map(language -> PhraseTrie.of(Vocabulary.of(language).orElseThrow()))
                .max(Comparator.comparingLong(trie -> knownWords(tokens, trie)))
                .orElseThrow();
    }

    private static long words(List<Token> tokens) {
        return tokens.stream().filter(t -> t.getType() == Characters.WORD).count();
    }

    private static long knownWords(List<Token> tokens, PhraseTrie trie) {
        return tokens.stream()
                .filter(t -> t.getType() == Characters.WORD && trie.knows(Words.of(t)))
                .count();
    }
}
