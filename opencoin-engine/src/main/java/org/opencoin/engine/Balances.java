package org.opencoin.engine;

import java.util.List;
import org.opencoin.engine.ledger.Holding;

/**
 * Every balance at a time. In each currency they sum to zero.
 *
 * @param atMillis ledger time
 * @param projection whether the time is after the last entry: what falls due by then is reckoned in, as if nobody did
 *     anything
 * @param holdings members in the order they joined, then the accounts of the charter, currency by currency
 */
public record Balances(long atMillis, boolean projection, List<Holding> holdings) {

    public Balances {
        holdings = List.copyOf(holdings);
    }
}
