package org.opencoin.engine.payment;

import org.opencoin.dsl.charter.Tallied;
import org.opencoin.engine.account.StandingAccounts;
import org.opencoin.engine.column.LongColumn;

/** With how many different members an account has payments: one counter for each pair that has any. */
final class PartnerTally implements AccountTally {

    private final Tallied what;
    private final PairCounts pairs = new PairCounts();
    private final LongColumn ofMembers = new LongColumn();
    private final LongColumn ofStanding = new LongColumn();

    PartnerTally(Tallied what) {
        this.what = what;
    }

    @Override
    public long get(int account) {
        return StandingAccounts.isStanding(account)
                ? ofStanding.get(StandingAccounts.index(account))
                : ofMembers.get(account);
    }

    @Override
    public void enter(int payer, int payee, long amount) {
        if (what.isOfPayer()) {
            met(payer, payee);
        }
        if (what.isOfPayee()) {
            met(payee, payer);
        }
    }

    @Override
    public void leave(int payer, int payee, long amount) {
        if (what.isOfPayer()) {
            parted(payer, payee);
        }
        if (what.isOfPayee()) {
            parted(payee, payer);
        }
    }

    private void met(int account, int other) {
        if (!StandingAccounts.isStanding(other) && pairs.add(account, other) == 1) {
            add(account, 1);
        }
    }

    private void parted(int account, int other) {
        if (!StandingAccounts.isStanding(other) && pairs.subtract(account, other) == 0) {
            add(account, -1);
        }
    }

    private void add(int account, int change) {
        if (StandingAccounts.isStanding(account)) {
            ofStanding.add(StandingAccounts.index(account), change);
        } else {
            ofMembers.add(account, change);
        }
    }
}
