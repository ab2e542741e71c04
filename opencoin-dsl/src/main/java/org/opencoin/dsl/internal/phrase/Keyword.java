package org.opencoin.dsl.internal.phrase;

import org.opencoin.dsl.internal.grammar.Sentences;

/** The canonical names of keyword tokens, as the vocabularies spell them. */
public final class Keyword {

    private Keyword() {}

    /** The name of a token type, such as {@code AT_MOST}; the text {@code null} for a sign, which has none. */
    public static String name(int type) {
        return String.valueOf(Sentences.VOCABULARY.getSymbolicName(type));
    }
}
