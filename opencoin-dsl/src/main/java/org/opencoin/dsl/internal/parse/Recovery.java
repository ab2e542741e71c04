package org.opencoin.dsl.internal.parse;

import java.util.Optional;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.internal.phrase.CharterToken;

/**
 * After an error, reads on at the next statement: a statement's first word that is first on its line, or the brace that
 * closes the block. One statement has at most one syntax error.
 */
final class Recovery extends DefaultErrorStrategy {

    private final SyntaxErrors errors;

    Recovery(SyntaxErrors errors) {
        this.errors = errors;
    }

    /** Rules inside a statement pass the error on to the statement. */
    @Override
    public void reportError(Parser parser, RecognitionException error) {
        if (!Starts.handlesErrors(parser.getContext())) {
            throw error;
        }
        if (!inErrorRecoveryMode(parser)) {
            beginErrorCondition(parser);
            errors.report(parser, error);
        }
    }

    /** No token is invented or dropped inside a statement: the whole statement is given up. */
    @Override
    public Token recoverInline(Parser parser) {
        throw new InputMismatchException(parser);
    }

    /** Between the statements of a block, what can't begin one is reported and left out. */
    @Override
    public void sync(Parser parser) {
        Optional<IntervalSet> starts = Starts.in(parser);
        while (starts.isPresent()
                && !starts.get().contains(parser.getInputStream().LA(1))) {
            errors.strange(parser);
            leaveOut(parser.getInputStream(), starts.get());
        }
    }

    @Override
    public void recover(Parser parser, RecognitionException error) {
        ParserRuleContext context = parser.getContext();
        if (Starts.isHead(context)) {
            skipHead(parser);
        } else {
            skipStatement(parser, context);
            endErrorCondition(parser);
        }
    }

    /** What can't begin a statement goes, with the block it opens, up to the next statement. */
    private static void leaveOut(TokenStream tokens, IntervalSet starts) {
        int open = 0;
        do {
            open += nesting(tokens.LA(1));
            pass(tokens);
        } while (tokens.LA(1) != Token.EOF && !(open <= 0 && resumes(tokens, starts)) && !isBlock(tokens));
    }

    private static void skipStatement(Parser parser, ParserRuleContext statement) {
        TokenStream tokens = parser.getInputStream();
        IntervalSet starts = Starts.around(statement);
        int open = openBraces(tokens, statement.getStart().getTokenIndex());
        if (tokens.index() == statement.getStart().getTokenIndex()) {
            open += nesting(tokens.LA(1));
            pass(tokens);
        }
        while (tokens.LA(1) != Token.EOF && !isStart(tokens, starts) && !(open <= 0 && isClosing(tokens))) {
            open += nesting(tokens.LA(1));
            pass(tokens);
        }
    }

    private static void skipHead(Parser parser) {
        TokenStream tokens = parser.getInputStream();
        IntervalSet starts = Starts.everything();
        while (tokens.LA(1) != Token.EOF
                && tokens.LA(1) != Sentences.LBRACE
                && !isStart(tokens, starts)
                && !isClosing(tokens)) {
            pass(tokens);
        }
    }

    private static int openBraces(TokenStream tokens, int from) {
        int open = 0;
        for (int i = from; i < tokens.index(); i++) {
            open += nesting(tokens.get(i).getType());
        }
        return open;
    }

    private static void pass(TokenStream tokens) {
        if (tokens.LA(1) != Token.EOF) {
            tokens.consume();
        }
    }

    private static int nesting(int type) {
        if (type == Sentences.LBRACE) {
            return 1;
        }
        return type == Sentences.RBRACE ? -1 : 0;
    }

    private static boolean resumes(TokenStream tokens, IntervalSet starts) {
        return isStart(tokens, starts) || isClosing(tokens);
    }

    private static boolean isStart(TokenStream tokens, IntervalSet starts) {
        Token token = tokens.LT(1);
        return starts.contains(token.getType()) && token instanceof CharterToken word && word.firstOnLine();
    }

    private static boolean isBlock(TokenStream tokens) {
        return isStart(tokens, Starts.BLOCKS);
    }

    private static boolean isClosing(TokenStream tokens) {
        return tokens.LA(1) == Sentences.RBRACE;
    }
}
