package org.opencoin.engine.melting;

import java.util.Arrays;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.MeltLine;

/**
 * What one line charged at one instant, and what members got of it if it is shared: account, balance before, charge,
 * share, in the order in which members joined.
 */
public final class MeltStep {

    private final CurrencyPolicy currency;
    private final MeltLine line;
    private final long atMillis;
    private int[] members = new int[16];
    private long[] before = new long[16];
    private long[] charges = new long[16];
    private long[] shares = new long[16];
    private int size;
    private int charged;
    private long total;
    private long shared;

    MeltStep(CurrencyPolicy currency, MeltLine line, long atMillis) {
        this.currency = currency;
        this.line = line;
        this.atMillis = atMillis;
    }

    void add(int member, long balance, long charge, long share) {
        if (size == members.length) {
            members = Arrays.copyOf(members, size * 2);
            before = Arrays.copyOf(before, size * 2);
            charges = Arrays.copyOf(charges, size * 2);
            shares = Arrays.copyOf(shares, size * 2);
        }
        members[size] = member;
        before[size] = balance;
        charges[size] = charge;
        shares[size++] = share;
        charged += charge > 0 ? 1 : 0;
        total += charge;
        shared += share;
    }

    /** Rules of the currency. */
    public CurrencyPolicy currency() {
        return currency;
    }

    /** The line of the charter. */
    public MeltLine line() {
        return line;
    }

    /** When it fell due. */
    public long atMillis() {
        return atMillis;
    }

    /** How many accounts were charged or got a share. */
    public int size() {
        return size;
    }

    /** How many accounts were charged. */
    public int charged() {
        return charged;
    }

    /** The i-th member. */
    public int member(int i) {
        return members[i];
    }

    /** The balance before the instant of the i-th member, minor units. */
    public long before(int i) {
        return before[i];
    }

    /** What was taken from the i-th member, 0 or more minor units. */
    public long charge(int i) {
        return charges[i];
    }

    /** What the i-th member got, 0 or more minor units. */
    public long share(int i) {
        return shares[i];
    }

    /** What all members got together, minor units: nothing unless the line shares. */
    public long shared() {
        return shared;
    }

    /** All charges together, minor units. */
    public long total() {
        return total;
    }
}
