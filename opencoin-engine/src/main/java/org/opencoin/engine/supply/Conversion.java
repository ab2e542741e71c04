package org.opencoin.engine.supply;

import org.opencoin.engine.account.Movements;

/**
 * A planned issuance or redemption.
 *
 * @param movements what it moves; none when no rule applies or it yields nothing
 * @param yield minor units gained: units issued before fees, or legal money paid out
 */
public record Conversion(Movements movements, long yield) {

    /** Nothing moves. */
    static Conversion none() {
        return new Conversion(new Movements(), 0);
    }
}
