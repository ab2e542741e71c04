package org.opencoin.engine.canonical;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The names of members seen lately, so that the same few names aren't made again for every line. */
final class NameCache {

    private static final int SLOTS = 256;
    private static final int LONGEST = 32;

    private final @Nullable String[] names = new String[SLOTS];

    /** The text of plain ASCII bytes. */
    String name(byte[] bytes, int from, int to) {
        int slot = slot(bytes, from, to);
        String cached = names[slot];
        if (cached != null && same(cached, bytes, from, to)) {
            return cached;
        }
        String name = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        if (to - from <= LONGEST) {
            names[slot] = name;
        }
        return name;
    }

    private static int slot(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return (hash ^ (hash >>> 8)) & (SLOTS - 1);
    }

    private static boolean same(String name, byte[] bytes, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }
}
