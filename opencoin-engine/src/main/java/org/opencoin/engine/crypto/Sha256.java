package org.opencoin.engine.crypto;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A SHA-256 hash: 256 bits, written as 64 lower-case hexadecimal digits. Ordered as its hexadecimal form is.
 *
 * @param a bits 0 to 63, big-endian
 * @param b bits 64 to 127
 * @param c bits 128 to 191
 * @param d bits 192 to 255
 */
public record Sha256(long a, long b, long c, long d) implements Comparable<Sha256> {

    /** All bits zero: what stands before the first entry of a ledger. */
    public static final Sha256 ZERO = new Sha256(0, 0, 0, 0);

    /** How many bytes a hash has. */
    public static final int BYTES = 32;

    /** How many digits a hash has in hexadecimal. */
    public static final int DIGITS = 64;

    private static final HexFormat HEX = HexFormat.of();

    /** The hash of these bytes. */
    public static Sha256 of(byte[] bytes) {
        return new Hasher().add(bytes, 0, bytes.length).hash();
    }

    /** The hash that these 32 bytes are. */
    public static Sha256 ofHashBytes(byte[] hash) {
        if (hash.length != BYTES) {
            throw new IllegalArgumentException("a SHA-256 has 32 bytes, not " + hash.length);
        }
        return new Sha256(word(hash, 0), word(hash, 8), word(hash, 16), word(hash, 24));
    }

    /** The hash written as 64 lower-case hexadecimal digits; empty for anything else, capitals included. */
    public static Optional<Sha256> parse(String hex) {
        return isHex(hex)
                ? Optional.of(new Sha256(hexWord(hex, 0), hexWord(hex, 16), hexWord(hex, 32), hexWord(hex, 48)))
                : Optional.empty();
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        put(a, bytes, 0);
        put(b, bytes, 8);
        put(c, bytes, 16);
        put(d, bytes, 24);
        return bytes;
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HEX.formatHex(bytes());
    }

    @Override
    public int compareTo(Sha256 other) {
        return java.util.Arrays.compareUnsigned(bytes(), other.bytes());
    }

    @Override
    public String toString() {
        return hex();
    }

    private static boolean isHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return text.length() == DIGITS;
    }

    private static long hexWord(String hex, int from) {
        long word = 0;
        for (int i = from; i < from + 16; i++) {
            char digit = hex.charAt(i);
            word = word << 4 | (digit <= '9' ? digit - '0' : digit - 'a' + 10);
        }
        return word;
    }

    private static long word(byte[] bytes, int from) {
        long word = 0;
        for (int i = from; i < from + Long.BYTES; i++) {
            word = word << 8 | (bytes[i] & 0xFF);
        }
        return word;
    }

    private static void put(long word, byte[] bytes, int from) {
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[from + i] = (byte) (word >>> (56 - 8 * i));
        }
    }

    /** Hashes bytes as they come, and can be used again after each hash. Not for several threads at once. */
    public static final class Hasher {

        private final MessageDigest digest;

        /** A hasher that has seen nothing yet. */
        public Hasher() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        /** Adds one byte. */
        public Hasher add(byte next) {
            digest.update(next);
            return this;
        }

        /** Adds {@code length} bytes from {@code from}. */
        public Hasher add(byte[] bytes, int from, int length) {
            digest.update(bytes, from, length);
            return this;
        }

        /** The hash of all that was added since the last one. */
        public Sha256 hash() {
            return ofHashBytes(digest.digest());
        }
    }
}
