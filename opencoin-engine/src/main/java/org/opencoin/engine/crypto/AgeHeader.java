package org.opencoin.engine.crypto;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of an age file: stanzas, each of which lets one key find the file's own, and a code that holds them together.
 *
 * @param mac over the first {@code signedLength} bytes
 * @param signedLength up to the three hyphens
 * @param length up to the line feed behind the mac
 */
record AgeHeader(List<Stanza> stanzas, byte[] mac, int signedLength, int length) {

    static final String VERSION = "age-encryption.org/v1";
    static final String MAC_MARK = "---";
    static final int MAC = 32;

    /** A stranger's file must not take all memory; a stanza for a key of today takes a hundred bytes. */
    private static final int LONGEST = 64 * 1024;

    private static final int COLUMNS = 64;
    private static final Pattern VERSION_LINE = Pattern.compile(Pattern.quote(VERSION) + "\n");
    private static final Pattern STANZA_LINE = Pattern.compile("->((?: [!-~]+)+)\n");
    private static final Pattern BODY = Pattern.compile("((?:[A-Za-z0-9+/]{64}\n)*)([A-Za-z0-9+/]{0,63})\n");
    private static final Pattern MAC_LINE = Pattern.compile("(---) ([A-Za-z0-9+/]{43})\n");
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

    /** Copies the stanzas. */
    AgeHeader {
        stanzas = List.copyOf(stanzas);
    }

    /**
     * What one key needs.
     *
     * @param words what kind of key, and what else that kind asks for
     */
    record Stanza(List<String> words, byte[] body) {

        Stanza {
            words = List.copyOf(words);
        }

        /** A stanza with one argument in base64. */
        static Stanza of(String kind, byte[] argument, byte[] body) {
            return new Stanza(List.of(kind, BASE64.encodeToString(argument)), body);
        }

        boolean is(String kind) {
            return words.get(0).equals(kind);
        }

        /** The argument with that number, as so many bytes; empty when it is absent or other bytes. */
        Optional<byte[]> bytes(int index, int length) {
            return index < words.size() ? decoded(words.get(index), length) : Optional.empty();
        }

        private String text() {
            StringBuilder text = new StringBuilder("-> ").append(String.join(" ", words));
            String rest = BASE64.encodeToString(body);
            while (rest.length() >= COLUMNS) {
                text.append('\n').append(rest, 0, COLUMNS);
                rest = rest.substring(COLUMNS);
            }
            return text.append('\n').append(rest).append('\n').toString();
        }
    }

    /** What the mac is over. */
    static String signed(List<Stanza> stanzas) {
        StringBuilder text = new StringBuilder(VERSION).append('\n');
        stanzas.forEach(stanza -> text.append(stanza.text()));
        return text.append(MAC_MARK).toString();
    }

    /** The line's rest behind what the mac is over. */
    static String closing(byte[] mac) {
        return " " + BASE64.encodeToString(mac) + "\n";
    }

    /** Reads the header; empty when it isn't written as the format asks. */
    static Optional<AgeHeader> read(byte[] file) {
        // One char for each byte, so that places in the text are places in the file.
        String start = new String(file, 0, Math.min(LONGEST, file.length), StandardCharsets.ISO_8859_1);
        Matcher version = VERSION_LINE.matcher(start);
        if (!version.lookingAt()) {
            return Optional.empty();
        }
        List<Stanza> stanzas = new ArrayList<>();
        int at = version.end();
        Matcher line = STANZA_LINE.matcher(start);
        while (line.region(at, start.length()).lookingAt()) {
            Matcher body = BODY.matcher(start).region(line.end(), start.length());
            Optional<byte[]> bytes = body.lookingAt() ? body(body) : Optional.empty();
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            stanzas.add(new Stanza(List.of(line.group(1).substring(1).split(" ", -1)), bytes.get()));
            at = body.end();
        }
        Matcher mac = MAC_LINE.matcher(start).region(at, start.length());
        return stanzas.isEmpty() || !mac.lookingAt()
                ? Optional.empty()
                : decoded(mac.group(2), MAC).map(code -> new AgeHeader(stanzas, code, mac.end(1), mac.end()));
    }

    private static Optional<byte[]> body(Matcher lines) {
        return decoded(lines.group(1).replace("\n", "") + lines.group(2));
    }

    /** So many bytes, written in the one way there is without padding. */
    private static Optional<byte[]> decoded(String text, int length) {
        return decoded(text).filter(bytes -> bytes.length == length);
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return BASE64.encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
