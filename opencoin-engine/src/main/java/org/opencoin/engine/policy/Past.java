package org.opencoin.engine.policy;

import org.opencoin.dsl.charter.Tally;

/** What accounts have behind them when a payment is judged: the port between conditions and the book of payments. */
public interface Past {

    /** What has come together for an account; the payment that is judged left out. */
    long soFar(int account, Tally tally);
}
