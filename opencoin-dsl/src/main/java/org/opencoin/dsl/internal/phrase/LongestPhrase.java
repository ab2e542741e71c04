package org.opencoin.dsl.internal.phrase;

import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.opencoin.dsl.internal.grammar.Characters;

/**
 * The longest phrase of a language that begins at a token.
 *
 * @param last index of its last token, -1 when there is none
 * @param type of its token for the grammar, 0 when there is none
 * @param keywords what it may mean
 */
record LongestPhrase(int last, int type, Set<String> keywords) {

    /** Looks from one raw token on. */
    static LongestPhrase at(int at, List<Token> raw, PhraseTrie trie) {
        LongestPhrase best = new LongestPhrase(-1, 0, Set.of());
        PhraseTrie.Step step = trie.root();
        int word = at;
        while (word < raw.size() && isPhraseWord(raw.get(word))) {
            step = step.after(Words.of(raw.get(word)));
            if (step == null) {
                return best;
            }
            best = step.type() == 0 ? best : new LongestPhrase(word, step.type(), step.keywords());
            word = nextWord(word, raw);
        }
        return best;
    }

    private static boolean isPhraseWord(Token token) {
        return token.getType() == Characters.WORD || token.getType() == Characters.CODE;
    }

    /** The token after blanks; a comment or the end of a line never sits inside a phrase. */
    private static int nextWord(int at, List<Token> raw) {
        int next = at + 1;
        boolean blank = next < raw.size() && raw.get(next).getType() == Characters.WS;
        return blank ? next + 1 : next;
    }
}
