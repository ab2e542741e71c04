package org.opencoin.engine.account;

import java.util.Arrays;
import org.opencoin.engine.money.Amounts;

/**
 * What accounts gain and lose, in the order it happens, by dense numbers. Movements that are of no amount are left out.
 *
 * <p>Made through {@link #move} it sums to zero in each currency.
 */
public final class Movements {

    private int[] accounts = new int[4];
    private int[] currencies = new int[4];
    private long[] amounts = new long[4];
    private int size;

    /** What leaves one account and reaches the other. */
    public Movements move(int from, int to, int currency, long amount) {
        return add(from, currency, Amounts.negated(amount)).add(to, currency, amount);
    }

    /** One account's gain, or loss when negative. */
    public Movements add(int account, int currency, long amount) {
        if (amount == 0) {
            return this;
        }
        if (size == accounts.length) {
            grow();
        }
        accounts[size] = account;
        currencies[size] = currency;
        amounts[size++] = amount;
        return this;
    }

    private void grow() {
        accounts = Arrays.copyOf(accounts, size * 2);
        currencies = Arrays.copyOf(currencies, size * 2);
        amounts = Arrays.copyOf(amounts, size * 2);
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The account of the i-th movement. */
    public int account(int i) {
        return accounts[i];
    }

    /** The currency of the i-th movement. */
    public int currency(int i) {
        return currencies[i];
    }

    /** The amount of the i-th movement in minor units, never zero; {@link Amounts#OVERFLOW} if it is no amount. */
    public long amount(int i) {
        return amounts[i];
    }

    /** What an account gains in a currency by all of them together, or {@link Amounts#OVERFLOW}. */
    public long net(int account, int currency) {
        long net = 0;
        for (int i = 0; i < size; i++) {
            net = accounts[i] == account && currencies[i] == currency ? Amounts.plus(net, amounts[i]) : net;
        }
        return net;
    }

    /** Whether an account gains or loses by one of them. */
    public boolean isOf(int account) {
        for (int i = 0; i < size; i++) {
            if (accounts[i] == account) {
                return true;
            }
        }
        return false;
    }

    /** Whether the i-th movement is the first of its account in its currency. */
    public boolean isFirst(int i) {
        for (int earlier = 0; earlier < i; earlier++) {
            if (accounts[earlier] == accounts[i] && currencies[earlier] == currencies[i]) {
                return false;
            }
        }
        return true;
    }
}
