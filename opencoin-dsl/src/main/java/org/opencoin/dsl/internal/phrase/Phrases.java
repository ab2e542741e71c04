package org.opencoin.dsl.internal.phrase;

import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.internal.grammar.Characters;
import org.opencoin.dsl.source.SourceFile;
import org.opencoin.dsl.vocabulary.Vocabulary;

/**
 * A text cut into tokens of the grammar.
 *
 * @param vocabulary of the language it is read in
 * @param tokens what the parser sees, the end of file last
 * @param comments in the order of the file
 * @param findings what is wrong with characters, numbers, words and the header
 * @param tooDeep whether it nests deeper than {@link #MAX_DEPTH}: then no parser may run
 */
public record Phrases(
        Vocabulary vocabulary,
        List<CharterToken> tokens,
        List<Comment> comments,
        List<Diagnostic> findings,
        boolean tooDeep) {

    /** Levels of braces and parentheses. */
    public static final int MAX_DEPTH = 100;

    public Phrases {
        tokens = List.copyOf(tokens);
        comments = List.copyOf(comments);
        findings = List.copyOf(findings);
    }

    /** Cuts a text. */
    public static Phrases of(SourceFile file) {
        Characters lexer = new Characters(CharStreams.fromString(file.text(), file.name()));
        lexer.removeErrorListeners();
        List<Token> raw = List.copyOf(lexer.getAllTokens());
        Token end = lexer.nextToken();
        List<Token> visible = new java.util.ArrayList<>(raw);
        visible.removeIf(t -> t.getChannel() != Token.DEFAULT_CHANNEL);
        visible.add(end);
        return new PhraseReader(file.name(), raw, end, Header.read(file.name(), visible)).read();
    }

    /** The number a token is. */
    public NumberText number(Token token) {
        return new NumberText(token.getText(), vocabulary.decimalMark());
    }
}
