package org.opencoin.engine.canonical;

import java.text.Normalizer;

/** Which texts have a place in canonical JSON. */
public final class CanonicalText {

    /** Every character before the combining marks is in normal form C wherever it stands. */
    private static final char FIRST_COMBINING_MARK = '\u0300';

    private CanonicalText() {}

    /** Whether nothing in the text can be in another form: true of almost every text, and quickly told. */
    private static boolean isPlain(String text) {
        return firstBeyondPlain(text) == text.length();
    }

    private static int firstBeyondPlain(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) < FIRST_COMBINING_MARK) {
            i++;
        }
        return i;
    }

    /** Whether the text is in Unicode normal form C and has no lone surrogate. */
    public static boolean isCanonical(String text) {
        int first = firstBeyondPlain(text);
        return first == text.length()
                || (hasNoLoneSurrogate(text, first) && Normalizer.isNormalized(text, Normalizer.Form.NFC));
    }

    /** The text in normal form C; lone surrogates stay, so that {@link #isCanonical} can still refuse them. */
    public static String normalised(String text) {
        return isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static String require(String text) {
        if (!isCanonical(text)) {
            throw new IllegalArgumentException("text not in Unicode NFC, or with a lone surrogate");
        }
        return text;
    }

    private static boolean hasNoLoneSurrogate(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                return false;
            }
            i += Character.charCount(codePoint);
        }
        return true;
    }
}
