package org.opencoin.dsl.internal.phrase;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.opencoin.dsl.source.TextSpan;

/** A token of the grammar: one phrase, name, number or sign, from its first character to its last. */
public final class CharterToken extends CommonToken {

    private static final long serialVersionUID = 1L;

    private final transient TextSpan span;
    private final boolean firstOnLine;

    CharterToken(int type, Token first, Token last, boolean firstOnLine) {
        super(first);
        setType(type);
        setStopIndex(last.getStopIndex());
        setTokenIndex(-1);
        setChannel(DEFAULT_CHANNEL);
        this.span = spanOf(first).to(spanOf(last));
        this.firstOnLine = firstOnLine;
    }

    /** Where it stands. */
    public TextSpan span() {
        return span;
    }

    /** Whether only blanks stand before it on its line. */
    public boolean firstOnLine() {
        return firstOnLine;
    }

    /** No token crosses the end of a line. */
    static TextSpan spanOf(Token token) {
        int line = token.getLine();
        int column = token.getCharPositionInLine() + 1;
        int length = token.getType() == Token.EOF ? 0 : token.getStopIndex() - token.getStartIndex() + 1;
        return new TextSpan(line, column, line, column + length);
    }
}
