package org.opencoin.engine.policy;

import java.util.List;
import org.opencoin.engine.money.Factor;
import org.opencoin.engine.money.Shares;

/**
 * A compiled fee.
 *
 * @param rate part of the amount
 * @param shares how it is divided
 * @param targets who gets each share, the remainder's owner last
 */
public record FeeRule(Factor rate, Shares shares, List<Target> targets) {

    public FeeRule {
        targets = List.copyOf(targets);
    }
}
