package org.opencoin.engine.payment;

import org.opencoin.dsl.charter.Tallied;
import org.opencoin.engine.account.StandingAccounts;

/** Amounts, or how many payments there are. */
final class SumTally implements AccountTally {

    private final Tallied what;
    private final ExactSums members = new ExactSums();
    private final ExactSums standing = new ExactSums();

    SumTally(Tallied what) {
        this.what = what;
    }

    /** What one payment comes to. */
    static long one(Tallied what, long amount) {
        return what.isAmount() ? amount : 1;
    }

    @Override
    public long get(int account) {
        return StandingAccounts.isStanding(account)
                ? standing.get(StandingAccounts.index(account))
                : members.get(account);
    }

    @Override
    public void enter(int payer, int payee, long amount) {
        if (what.isOfPayer()) {
            add(payer, amount);
        }
        if (what.isOfPayee()) {
            add(payee, amount);
        }
    }

    @Override
    public void leave(int payer, int payee, long amount) {
        if (what.isOfPayer()) {
            subtract(payer, amount);
        }
        if (what.isOfPayee()) {
            subtract(payee, amount);
        }
    }

    private void add(int account, long amount) {
        if (StandingAccounts.isStanding(account)) {
            standing.add(StandingAccounts.index(account), one(what, amount));
        } else {
            members.add(account, one(what, amount));
        }
    }

    private void subtract(int account, long amount) {
        if (StandingAccounts.isStanding(account)) {
            standing.subtract(StandingAccounts.index(account), one(what, amount));
        } else {
            members.subtract(account, one(what, amount));
        }
    }
}
