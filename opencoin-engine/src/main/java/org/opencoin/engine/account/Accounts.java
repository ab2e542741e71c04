package org.opencoin.engine.account;

import java.util.Map;
import java.util.OptionalInt;
import org.opencoin.engine.column.Copies;
import org.opencoin.engine.column.LongColumn;
import org.opencoin.engine.column.SnapshotReader;
import org.opencoin.engine.column.SnapshotWriter;
import org.opencoin.engine.money.Amounts;

/** The balance of every account. Members hold the charter's currencies; a standing account holds its own. */
public final class Accounts {

    private final StandingAccounts standing;
    private final LongColumn[] members;
    private final long[] balances;
    /** By currency of the charter, the sum of the positive balances of members and funds: it never leaves 63 bits. */
    private final long[] positive;

    private final Watch watch;

    /** Whoever is told of every change of a member's balance, right after it. */
    public interface Watch {
        /** A balance was one amount, and now is another, or the same. */
        void changed(int member, int currency, long before, long after);
    }

    /**
     * All at zero.
     *
     * @param own how many currencies the charter has: the numbers below it are theirs
     */
    public Accounts(StandingAccounts standing, int own, Watch watch) {
        this.watch = watch;
        this.standing = standing;
        this.members = new LongColumn[own];
        for (int currency = 0; currency < own; currency++) {
            members[currency] = new LongColumn();
        }
        this.balances = new long[standing.size()];
        this.positive = new long[own];
    }

    /** The balance of a member in a currency of the charter, or of a standing account in its own. */
    public long balance(int account, int currency) {
        return account < 0 ? balances[StandingAccounts.index(account)] : members[currency].get(account);
    }

    /**
     * Whether every balance stays an amount, and the positive balances of each currency together too. (The second keeps
     * every later charge and its total an amount.)
     */
    public boolean fits(Movements movements) {
        for (int i = 0; i < movements.size(); i++) {
            int currency = movements.currency(i);
            long net = movements.net(movements.account(i), currency);
            if (Amounts.overflows(Amounts.plus(balance(movements.account(i), currency), net))) {
                return false;
            }
            if (currency < positive.length && Amounts.overflows(positiveAfter(movements, currency))) {
                return false;
            }
        }
        return true;
    }

    /** Whether that much more may come into being in a currency of the charter: the positive balances stay an amount. */
    public boolean fitsMore(int currency, long amount) {
        return !Amounts.overflows(Amounts.plus(positive[currency], amount));
    }

    private long positiveAfter(Movements movements, int currency) {
        long after = positive[currency];
        for (int i = 0; i < movements.size(); i++) {
            if (movements.currency(i) == currency && movements.isFirst(i)) {
                long before = balance(movements.account(i), currency);
                long then = Amounts.plus(before, movements.net(movements.account(i), currency));
                after = Amounts.plus(after, Amounts.minus(Math.max(0, then), Math.max(0, before)));
            }
        }
        return after;
    }

    /** Makes the movements; they must {@linkplain #fits fit}. Each account changes once, by all of its movements together. */
    public void apply(Movements movements) {
        for (int i = 0; i < movements.size(); i++) {
            if (movements.isFirst(i)) {
                int currency = movements.currency(i);
                change(movements.account(i), currency, movements.net(movements.account(i), currency));
            }
        }
    }

    /** Changes one balance; the caller knows that it stays an amount. */
    public void change(int account, int currency, long amount) {
        long before = balance(account, currency);
        long after = before + amount;
        if (account < 0) {
            balances[StandingAccounts.index(account)] = after;
        } else {
            members[currency].set(account, after);
        }
        if (currency < positive.length) {
            positive[currency] += Math.max(0, after) - Math.max(0, before);
        }
        if (account >= 0) {
            watch.changed(account, currency, before, after);
        }
    }

    /** The accounts that exist by the charter. */
    public StandingAccounts standing() {
        return standing;
    }

    /**
     * Takes over the balances of other accounts, by name. What has no place here holds nothing.
     *
     * @param currencies by number here of a currency of the charter, its number there; those that are new left out
     */
    public void follow(Accounts before, Map<Integer, Integer> currencies) {
        currencies.forEach((here, there) -> {
            Copies.copy(before.members[there]::save, members[here]::load);
            positive[here] = before.positive[there];
        });
        for (int index = 0; index < balances.length; index++) {
            int account = StandingAccounts.number(index);
            String code = standing.currencies().get(standing.currency(account));
            int there = before.standing.currencies().indexOf(code);
            OptionalInt old = before.standing.find(standing.name(account), there);
            balances[index] = old.isPresent() ? before.balance(old.getAsInt(), there) : 0;
        }
    }

    /** Writes every balance. */
    public void save(SnapshotWriter out) {
        for (LongColumn column : members) {
            column.save(out);
        }
        for (long balance : balances) {
            out.number(balance);
        }
        for (long sum : positive) {
            out.number(sum);
        }
    }

    /** Reads what {@link #save} wrote. */
    public void load(SnapshotReader in) {
        for (LongColumn column : members) {
            column.load(in);
        }
        for (int i = 0; i < balances.length; i++) {
            balances[i] = in.number();
        }
        for (int i = 0; i < positive.length; i++) {
            positive[i] = in.number();
        }
    }
}
