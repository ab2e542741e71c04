package org.opencoin.dsl.internal.parse;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Ends the strict reading at the first error. */
final class GiveUp extends BailErrorStrategy {

    @Override
    public void reportError(Parser parser, RecognitionException error) {
        throw new ParseCancellationException(error);
    }
}
