package org.opencoin.engine.canonical;

import java.nio.charset.StandardCharsets;
import org.opencoin.engine.canonical.CanonicalException.Flaw;

/** Reads one text between quotes: strict UTF-8, only the escapes that canonical form asks for, normal form C. */
final class TextScanner {

    private static final String SHORT_ESCAPES = "btnfr\"\\";
    private static final String SHORT_ESCAPED = "\b\t\n\f\r\"\\";

    private final StringBuilder text = new StringBuilder();
    private byte[] bytes = new byte[0];
    private int from;
    private int end;
    private int at;

    /** The first byte from {@code start} that isn't an ASCII character standing for itself, or {@code end}. */
    int endOfPlain(byte[] in, int start, int stop) {
        int i = start;
        // Bytes beyond ASCII are negative.
        while (i < stop && in[i] >= 0x20 && in[i] != '"' && in[i] != '\\') {
            i++;
        }
        return i;
    }

    /** The byte after the closing quote of the text last read. */
    int next() {
        return at;
    }

    /** The text whose opening quote is at {@code quote}; offsets of errors count from {@code origin}. */
    String scan(byte[] in, int quote, int origin, int stop) throws CanonicalException {
        bytes = in;
        from = origin;
        end = stop;
        at = endOfPlain(in, quote + 1, stop);
        if (at < end && bytes[at] == '"') {
            at++;
            return new String(bytes, quote + 1, at - quote - 2, StandardCharsets.ISO_8859_1);
        }
        return scanCharacters(quote);
    }

    private String scanCharacters(int quote) throws CanonicalException {
        text.setLength(0);
        at = quote + 1;
        while (true) {
            int plain = at;
            at = endOfPlain(bytes, at, end);
            for (int i = plain; i < at; i++) {
                text.append((char) bytes[i]);
            }
            byte next = byteAt(at);
            if (next == '"') {
                at++;
                return inNormalForm(quote);
            }
            special(next);
        }
    }

    private void special(byte next) throws CanonicalException {
        if (next == '\\') {
            text.append(escape());
        } else if (next >= 0) {
            throw flaw(Flaw.ESCAPE, at);
        } else {
            text.appendCodePoint(beyondAscii(next));
        }
    }

    private String inNormalForm(int quote) throws CanonicalException {
        String whole = text.toString();
        if (!CanonicalText.isCanonical(whole)) {
            throw flaw(Flaw.NOT_NFC, quote);
        }
        return whole;
    }

    private char escape() throws CanonicalException {
        int start = at;
        byte letter = byteAt(start + 1);
        int index = SHORT_ESCAPES.indexOf(letter);
        if (index >= 0) {
            at = start + 2;
            return SHORT_ESCAPED.charAt(index);
        }
        if (letter != 'u' || byteAt(start + 2) != '0' || byteAt(start + 3) != '0') {
            throw flaw(Flaw.ESCAPE, start);
        }
        char character = (char) (hex(start + 4) << 4 | hex(start + 5));
        if (character >= 0x20 || SHORT_ESCAPED.indexOf(character) >= 0) {
            throw flaw(Flaw.ESCAPE, start);
        }
        at = start + 6;
        return character;
    }

    private int hex(int index) throws CanonicalException {
        byte digit = byteAt(index);
        if (digit >= '0' && digit <= '9') {
            return digit - '0';
        }
        if (digit >= 'a' && digit <= 'f') {
            return digit - 'a' + 10;
        }
        throw flaw(Flaw.ESCAPE, index);
    }

    private int beyondAscii(byte first) throws CanonicalException {
        int start = at;
        int length = (first & 0xE0) == 0xC0 ? 2 : (first & 0xF0) == 0xE0 ? 3 : (first & 0xF8) == 0xF0 ? 4 : 0;
        if (length == 0) {
            throw flaw(Flaw.NOT_UTF8, start);
        }
        int codePoint = first & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            byte more = byteAt(start + i);
            if ((more & 0xC0) != 0x80) {
                throw flaw(Flaw.NOT_UTF8, start + i);
            }
            codePoint = codePoint << 6 | (more & 0x3F);
        }
        if (!isShortest(codePoint, length) || codePoint > 0x10FFFF || isSurrogate(codePoint)) {
            throw flaw(Flaw.NOT_UTF8, start);
        }
        at = start + length;
        return codePoint;
    }

    private static boolean isShortest(int codePoint, int length) {
        return codePoint >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private byte byteAt(int index) throws CanonicalException {
        if (index >= end) {
            throw flaw(Flaw.CUT_SHORT, end);
        }
        return bytes[index];
    }

    private CanonicalException flaw(Flaw flaw, int where) {
        return new CanonicalException(flaw, where - from);
    }
}
