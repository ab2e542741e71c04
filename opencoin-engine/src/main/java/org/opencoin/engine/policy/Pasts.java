package org.opencoin.engine.policy;

import org.opencoin.dsl.charter.Tally;

/** What accounts have behind them at any instant from the last payment on: the port between limits and the book of payments. */
public interface Pasts {

    /** What has come together for an account in a currency, of something that a rule asks for. */
    long tallied(Tally tally, int account, int currency, long atMillis);

    /** The same for one currency and instant. */
    default Past at(int currency, long atMillis) {
        return (account, tally) -> tallied(tally, account, currency, atMillis);
    }
}
