package org.opencoin.engine.melting;

import java.util.Arrays;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.MeltLine;

/** What one line charged at one instant: account, balance before, charge, in the order in which members joined. */
public final class MeltStep {

    private final CurrencyPolicy currency;
    private final MeltLine line;
    private final long atMillis;
    private int[] members = new int[16];
    private long[] before = new long[16];
    private long[] charges = new long[16];
    private int size;
    private long total;

    MeltStep(CurrencyPolicy currency, MeltLine line, long atMillis) {
        this.currency = currency;
        this.line = line;
        this.atMillis = atMillis;
    }

    void add(int member, long balance, long charge) {
        if (size == members.length) {
            members = Arrays.copyOf(members, size * 2);
            before = Arrays.copyOf(before, size * 2);
            charges = Arrays.copyOf(charges, size * 2);
        }
        members[size] = member;
        before[size] = balance;
        charges[size++] = charge;
        total += charge;
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

    /** How many accounts were charged. */
    public int size() {
        return size;
    }

    /** The member of the i-th charge. */
    public int member(int i) {
        return members[i];
    }

    /** The balance before the instant of the i-th charge, minor units. */
    public long before(int i) {
        return before[i];
    }

    /** The i-th charge, above 0 minor units. */
    public long charge(int i) {
        return charges[i];
    }

    /** All charges together, minor units. */
    public long total() {
        return total;
    }
}
