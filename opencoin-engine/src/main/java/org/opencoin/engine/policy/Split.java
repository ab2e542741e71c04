package org.opencoin.engine.policy;

import java.util.List;
import java.util.function.ToIntFunction;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.money.Shares;

/**
 * How a fee is divided.
 *
 * @param shares exact parts of it
 * @param targets who gets each share, the remainder's owner last
 */
public record Split(Shares shares, List<Target> targets) {

    public Split {
        targets = List.copyOf(targets);
    }

    /** Adds one gain per share of a fee, in order; what is of no amount is left out. */
    public void credit(Movements movements, int currency, long fee, ToIntFunction<Target> accounts) {
        long[] amounts = shares.of(fee);
        for (int owner = 0; owner < amounts.length; owner++) {
            movements.add(accounts.applyAsInt(targets.get(owner)), currency, amounts[owner]);
        }
    }
}
