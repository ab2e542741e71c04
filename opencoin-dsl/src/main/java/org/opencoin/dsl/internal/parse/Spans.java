package org.opencoin.dsl.internal.parse;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.opencoin.dsl.internal.phrase.CharterToken;
import org.opencoin.dsl.source.TextSpan;

/** Where a piece of the parse stands. */
final class Spans {

    private Spans() {}

    static TextSpan of(Token token) {
        return ((CharterToken) token).span();
    }

    static TextSpan of(ParserRuleContext context) {
        Token stop = context.getStop();
        boolean empty =
                stop == null || stop.getTokenIndex() < context.getStart().getTokenIndex();
        return empty ? of(context.getStart()) : of(context.getStart()).to(of(stop));
    }
}
