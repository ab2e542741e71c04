package org.opencoin.engine.policy;

/** Sets of dense numbers as words of 64 bits. */
public final class Bits {

    private final long[] words;

    private Bits(long[] words) {
        this.words = words;
    }

    /** The set of none, with room for the numbers below {@code size}. */
    static Bits none(int size) {
        return new Bits(new long[wordsFor(size)]);
    }

    /** How many words sets of numbers below {@code size} take. */
    public static int wordsFor(int size) {
        return (size + 63) >>> 6;
    }

    /** The word a number is in. */
    public static int word(int number) {
        return number >>> 6;
    }

    /** The bit of a number within its word. */
    public static long bit(int number) {
        return 1L << number;
    }

    void add(int number) {
        words[word(number)] |= bit(number);
    }

    void addAll(Bits other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
    }

    /** Whether a number is in the set. */
    public boolean has(int number) {
        return (words[word(number)] & bit(number)) != 0;
    }
}
