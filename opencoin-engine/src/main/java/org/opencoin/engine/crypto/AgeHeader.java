package org.opencoin.engine.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of an age file that a passphrase opens: one stanza and no other, as the format asks.
 *
 * @param salt of scrypt
 * @param work the logarithm of scrypt's cost
 * @param wrapped the file's key, encrypted
 * @param mac over the first {@code signedLength} bytes
 * @param signedLength up to the three hyphens
 * @param length up to the line feed behind the mac
 */
record AgeHeader(byte[] salt, int work, byte[] wrapped, byte[] mac, int signedLength, int length) {

    static final String VERSION = "age-encryption.org/v1";

    /** A stranger's file must not take all memory: 2^20 is 1 GiB. */
    private static final int MOST_WORK = 20;

    private static final int LONGEST = 512;
    private static final String BASE64 = "([A-Za-z0-9+/]+)";
    private static final Pattern FORM = Pattern.compile(Pattern.quote(VERSION) + "\n-> scrypt " + BASE64
            + " ([1-9][0-9]?)\n" + BASE64 + "\n(---) " + BASE64 + "\n");

    /** Reads the header; empty when it is any other. */
    static Optional<AgeHeader> read(byte[] file) {
        // One char for each byte, so that places in the text are places in the file.
        String start = new String(file, 0, Math.min(LONGEST, file.length), StandardCharsets.ISO_8859_1);
        Matcher parts = FORM.matcher(start);
        if (!parts.lookingAt()) {
            return Optional.empty();
        }
        Optional<byte[]> salt = decoded(parts.group(1), 16);
        Optional<byte[]> wrapped = decoded(parts.group(3), 32);
        Optional<byte[]> mac = decoded(parts.group(5), 32);
        int work = Integer.parseInt(parts.group(2));
        if (salt.isEmpty() || wrapped.isEmpty() || mac.isEmpty() || work > MOST_WORK) {
            return Optional.empty();
        }
        return Optional.of(new AgeHeader(salt.get(), work, wrapped.get(), mac.get(), parts.end(4), parts.end()));
    }

    /** So many bytes, written in the one way there is without padding. */
    private static Optional<byte[]> decoded(String text, int length) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            boolean canonical = bytes.length == length
                    && Base64.getEncoder()
                            .withoutPadding()
                            .encodeToString(bytes)
                            .equals(text);
            return canonical ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
