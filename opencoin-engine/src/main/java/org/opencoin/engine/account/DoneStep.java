package org.opencoin.engine.account;

import java.util.Arrays;
import org.opencoin.dsl.charter.RuleHead;

/**
 * What one rule did at one instant to many accounts: account, balance before, amount, and what the account got of it where
 * the rule shares, in the order in which members joined; and what that meant for the accounts that exist by the charter.
 */
public final class DoneStep {

    private final String effect;
    private final RuleHead rule;
    private final int currency;
    private final long atMillis;
    private final boolean shares;
    private final Movements standing = new Movements();
    private int[] members = new int[16];
    private long[] before = new long[16];
    private long[] amounts = new long[16];
    private long[] shared = new long[16];
    private int size;
    private int charged;
    private long total;
    private long sharedTotal;

    /**
     * One that did nothing yet.
     *
     * @param effect as the record names it
     * @param currency number of the currency
     * @param shares whether members share what it takes
     */
    public DoneStep(String effect, RuleHead rule, int currency, long atMillis, boolean shares) {
        this.effect = effect;
        this.rule = rule;
        this.currency = currency;
        this.atMillis = atMillis;
        this.shares = shares;
    }

    /** The same step, nothing done. */
    public DoneStep anew() {
        return new DoneStep(effect, rule, currency, atMillis, shares);
    }

    /** Notes what it took from a member, or gave: above 0 minor units. */
    public void add(int member, long balance, long amount) {
        add(member, balance, amount, 0);
    }

    /** Notes what it took from a member, and what the member got of what it took from all, each 0 or more minor units. */
    public void add(int member, long balance, long amount, long share) {
        if (size == members.length) {
            members = Arrays.copyOf(members, size * 2);
            before = Arrays.copyOf(before, size * 2);
            amounts = Arrays.copyOf(amounts, size * 2);
            shared = Arrays.copyOf(shared, size * 2);
        }
        members[size] = member;
        before[size] = balance;
        amounts[size] = amount;
        shared[size++] = share;
        charged += amount > 0 ? 1 : 0;
        total += amount;
        sharedTotal += share;
    }

    /** Notes what a standing account gained, or lost when negative. */
    public void standing(int account, long amount) {
        standing.add(account, currency, amount);
    }

    /** What it does, as the record names it. */
    public String effect() {
        return effect;
    }

    /** The rule of the charter. */
    public RuleHead rule() {
        return rule;
    }

    /** Number of the currency. */
    public int currency() {
        return currency;
    }

    /** When it fell due. */
    public long atMillis() {
        return atMillis;
    }

    /** How many members' accounts it changed. */
    public int size() {
        return size;
    }

    /** How many members' accounts it took from, or gave to: not those that only got a share. */
    public int charged() {
        return charged;
    }

    /** Whether members share what it takes. */
    public boolean shares() {
        return shares;
    }

    /** The i-th member. */
    public int member(int i) {
        return members[i];
    }

    /** The balance of the i-th member before it, minor units. */
    public long before(int i) {
        return before[i];
    }

    /** What was taken from the i-th member, or given, 0 or more minor units. */
    public long amount(int i) {
        return amounts[i];
    }

    /** What the i-th member got of what was taken, 0 or more minor units. */
    public long share(int i) {
        return shared[i];
    }

    /** What all members got together of what was taken, minor units. */
    public long shared() {
        return sharedTotal;
    }

    /** All amounts together, minor units. */
    public long total() {
        return total;
    }

    /** What standing accounts gained and lost, in the order it was noted. */
    public Movements standing() {
        return standing;
    }
}
