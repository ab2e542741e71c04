package org.opencoin.engine.canonical;

import java.util.Arrays;

/** Writes values in their one canonical form, into a buffer that can be used again. Not for several threads at once. */
public final class CanonicalWriter {

    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] HEX = "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    /** For each ASCII character: 0 to write it as it is, 'u' for a four-digit escape, or the letter of its escape. */
    private static final byte[] ESCAPES = escapes();

    private byte[] bytes = new byte[512];
    private int length;

    /** The canonical form of a value. */
    public static byte[] bytes(Json value) {
        return new CanonicalWriter().write(value).toByteArray();
    }

    /** Forgets what was written. */
    public CanonicalWriter clear() {
        length = 0;
        return this;
    }

    /** How many bytes were written. */
    public int length() {
        return length;
    }

    /** A copy of what was written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** The buffer itself, good up to {@link #length()} and until the next write. */
    public byte[] buffer() {
        return bytes;
    }

    /** Writes a value after what is there. */
    public CanonicalWriter write(Json value) {
        if (value instanceof JsonText text) {
            text(text.value());
        } else if (value instanceof JsonWhole whole) {
            whole(whole.value());
        } else if (value instanceof JsonObject object) {
            object(object);
        } else if (value instanceof JsonArray array) {
            array(array);
        } else {
            raw(value == JsonTruth.TRUE ? TRUE : FALSE);
        }
        return this;
    }

    /** Writes a member of an object, name and value, without the comma before it. */
    public CanonicalWriter member(String name, Json value) {
        text(name);
        raw(':');
        return write(value);
    }

    /** Writes one ASCII character as it is: the brackets and commas of whoever writes an object by hand. */
    public CanonicalWriter raw(char character) {
        room(1);
        bytes[length++] = (byte) character;
        return this;
    }

    private void raw(byte[] ascii) {
        room(ascii.length);
        System.arraycopy(ascii, 0, bytes, length, ascii.length);
        length += ascii.length;
    }

    private void object(JsonObject object) {
        raw('{');
        for (int i = 0; i < object.size(); i++) {
            if (i > 0) {
                raw(',');
            }
            member(object.name(i), object.value(i));
        }
        raw('}');
    }

    private void array(JsonArray array) {
        raw('[');
        String separator = "";
        for (Json item : array.items()) {
            if (!separator.isEmpty()) {
                raw(',');
            }
            separator = ",";
            write(item);
        }
        raw(']');
    }

    private void whole(long value) {
        room(20);
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = value;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    private void text(String text) {
        // At worst six bytes for one UTF-16 code unit (a \\u escape).
        room(Math.addExact(Math.multiplyExact(text.length(), 6), 2));
        bytes[length++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= 0x80) {
                i += beyondAscii(text, i);
            } else if (ESCAPES[character] == 0) {
                bytes[length++] = (byte) character;
            } else {
                escape(character);
            }
        }
        bytes[length++] = '"';
    }

    private void escape(char character) {
        bytes[length++] = '\\';
        bytes[length++] = ESCAPES[character];
        if (ESCAPES[character] == 'u') {
            bytes[length++] = '0';
            bytes[length++] = '0';
            bytes[length++] = HEX[character >> 4];
            bytes[length++] = HEX[character & 15];
        }
    }

    /** Writes the code point at an index as UTF-8 and answers how many code units it took beyond the first. */
    private int beyondAscii(String text, int index) {
        int codePoint = text.codePointAt(index);
        if (codePoint < 0x800) {
            bytes[length++] = (byte) (0xC0 | codePoint >> 6);
        } else {
            if (codePoint < 0x10000) {
                bytes[length++] = (byte) (0xE0 | codePoint >> 12);
            } else {
                bytes[length++] = (byte) (0xF0 | codePoint >> 18);
                bytes[length++] = (byte) (0x80 | (codePoint >> 12 & 0x3F));
            }
            bytes[length++] = (byte) (0x80 | (codePoint >> 6 & 0x3F));
        }
        bytes[length++] = (byte) (0x80 | (codePoint & 0x3F));
        return Character.charCount(codePoint) - 1;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            int needed = Math.addExact(length, more);
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(bytes.length * 2L, Integer.MAX_VALUE - 8)));
        }
    }

    private static byte[] escapes() {
        byte[] escapes = new byte[0x80];
        Arrays.fill(escapes, 0, 0x20, (byte) 'u');
        escapes['\b'] = 'b';
        escapes['\t'] = 't';
        escapes['\n'] = 'n';
        escapes['\f'] = 'f';
        escapes['\r'] = 'r';
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        return escapes;
    }
}
