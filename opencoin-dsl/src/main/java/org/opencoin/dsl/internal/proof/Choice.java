package org.opencoin.dsl.internal.proof;

import java.util.Arrays;

/** One value, or none yet, for each fact of a payment. */
public final class Choice {

    /** No value yet. */
    public static final int OPEN = -1;

    private final int[] values;

    private Choice(int[] values) {
        this.values = values;
    }

    static Choice nothing(int facts) {
        int[] values = new int[facts];
        Arrays.fill(values, OPEN);
        return new Choice(values);
    }

    /** The value of a fact, or {@link #OPEN}. */
    public int value(int fact) {
        return fact < values.length ? values[fact] : OPEN;
    }

    void set(int fact, int value) {
        values[fact] = value;
    }

    Choice copy() {
        return new Choice(values.clone());
    }
}
