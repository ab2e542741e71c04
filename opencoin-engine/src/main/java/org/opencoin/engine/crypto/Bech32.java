package org.opencoin.engine.crypto;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes as text that shows when it was mistyped (BIP 173): a word, {@code 1}, digits of five bits, and six more that check
 * them. As in age, a text may be longer than the 90 characters that BIP 173 gives to addresses.
 */
final class Bech32 {

    private static final String DIGITS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int CHECK = 6;
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int DIGIT_BITS = 5;

    private Bech32() {}

    /** The text of some bytes, in small letters. */
    static String write(String word, byte[] bytes) {
        byte[] digits = regrouped(bytes, Byte.SIZE, DIGIT_BITS, true).orElseThrow();
        byte[] expanded = expanded(word, digits.length + CHECK);
        System.arraycopy(digits, 0, expanded, expanded.length - digits.length - CHECK, digits.length);
        int check = remainder(expanded) ^ 1;
        StringBuilder text = new StringBuilder(word).append('1');
        for (byte digit : digits) {
            text.append(DIGITS.charAt(digit));
        }
        for (int i = CHECK - 1; i >= 0; i--) {
            text.append(DIGITS.charAt((check >>> (DIGIT_BITS * i)) & 31));
        }
        return text.toString();
    }

    /** The bytes of a text all in small or all in capital letters that begins with that word; empty for anything else. */
    static Optional<byte[]> read(String word, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        boolean mixed = !text.equals(small) && !text.equals(text.toUpperCase(Locale.ROOT));
        int start = word.length() + 1;
        if (mixed || !small.startsWith(word + '1') || small.length() < start + CHECK) {
            return Optional.empty();
        }
        byte[] digits = new byte[small.length() - start];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) DIGITS.indexOf(small.charAt(start + i));
            if (digits[i] < 0) {
                return Optional.empty();
            }
        }
        byte[] expanded = expanded(word, digits.length);
        System.arraycopy(digits, 0, expanded, expanded.length - digits.length, digits.length);
        if (remainder(expanded) != 1) {
            return Optional.empty();
        }
        return regrouped(Arrays.copyOf(digits, digits.length - CHECK), DIGIT_BITS, Byte.SIZE, false);
    }

    /** The word as BIP 173 lets it enter the check, with room for digits behind it. */
    private static byte[] expanded(String word, int digits) {
        byte[] letters = word.getBytes(StandardCharsets.US_ASCII);
        byte[] expanded = new byte[2 * letters.length + 1 + digits];
        for (int i = 0; i < letters.length; i++) {
            expanded[i] = (byte) (letters[i] >>> DIGIT_BITS);
            expanded[letters.length + 1 + i] = (byte) (letters[i] & 31);
        }
        return expanded;
    }

    private static int remainder(byte[] digits) {
        int rest = 1;
        for (byte digit : digits) {
            int top = rest >>> 25;
            rest = ((rest & 0x1ffffff) << DIGIT_BITS) ^ digit;
            for (int i = 0; i < GENERATOR.length; i++) {
                rest ^= ((top >>> i) & 1) == 1 ? GENERATOR[i] : 0;
            }
        }
        return rest;
    }

    /** The same bits in other portions; empty when the bits left over aren't fewer than one portion, all zero. */
    private static Optional<byte[]> regrouped(byte[] portions, int from, int to, boolean filled) {
        ByteArrayOutputStream grouped = new ByteArrayOutputStream();
        int bits = 0;
        int count = 0;
        for (byte portion : portions) {
            bits = (bits << from) | (portion & 0xff);
            count += from;
            while (count >= to) {
                count -= to;
                grouped.write((bits >>> count) & ((1 << to) - 1));
            }
            bits &= (1 << count) - 1;
        }
        if (filled && count > 0) {
            grouped.write((bits << (to - count)) & ((1 << to) - 1));
        }
        boolean clean = filled || (count < from && bits == 0);
        return clean ? Optional.of(grouped.toByteArray()) : Optional.empty();
    }
}
