package org.opencoin.dsl.internal.phrase;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** What a word is, by its letters. */
final class Words {

    private Words() {}

    /** The text of a word in NFC, its apostrophe straight. */
    static String of(Token token) {
        return Normalizer.normalize(token.getText(), Normalizer.Form.NFC).replace('\u2019', '\'');
    }

    /** A name begins with a letter that isn't a small one. */
    static boolean isName(String word) {
        int first = word.codePointAt(0);
        return Character.isLetter(first) && !Character.isLowerCase(first) && !word.endsWith("'");
    }

    /** Whether letters of several alphabets are mixed, which look alike and aren't. */
    static boolean mixesAlphabets(String word) {
        if (word.chars().allMatch(letter -> letter < 128)) {
            return false;
        }
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .forEach(scripts::add);
        scripts.removeAll(EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED));
        scripts.retainAll(EnumSet.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK));
        return scripts.size() > 1;
    }
}
