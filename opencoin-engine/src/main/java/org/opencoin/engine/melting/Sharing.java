package org.opencoin.engine.melting;

import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.account.DoneStep;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.Facts;

/**
 * What lines that share do once all charges of an instant are taken: each member gets the same, but never what would
 * lift him above a ceiling.
 */
final class Sharing {

    private final CurrencyPolicy currency;
    private final Facts facts;
    private final Accounts accounts;

    Sharing(CurrencyPolicy currency, Facts facts, Accounts accounts) {
        this.currency = currency;
        this.facts = facts;
        this.accounts = accounts;
    }

    /** Whoever is told that a share arrived. */
    interface Arrival {
        void moved(int member, long before, long after);
    }

    /** The balances of all members, as they stand. */
    long[] balances() {
        long[] balances = new long[facts.members()];
        for (int member = 0; member < balances.length; member++) {
            balances[member] = accounts.balance(member, currency.number());
        }
        return balances;
    }

    /**
     * Hands out what a line took.
     *
     * @param before balances of all members before the instant
     * @return the step with its shares
     */
    DoneStep share(DoneStep step, long[] before, Arrival arrival) {
        DoneStep shared = step.anew();
        long each = before.length == 0 ? 0 : step.total() / before.length;
        int next = 0;
        for (int member = 0; member < before.length; member++) {
            boolean isCharged = next < step.size() && step.member(next) == member;
            long charge = isCharged ? step.amount(next++) : 0;
            long share = give(member, each, arrival);
            if (charge > 0 || share > 0) {
                shared.add(member, before[member], charge, share);
            }
        }
        return shared;
    }

    private long give(int member, long each, Arrival arrival) {
        long balance = accounts.balance(member, currency.number());
        long after = Math.min(balance + each, currency.ceiling(member, facts));
        long share = Math.max(0, after - balance);
        if (share > 0) {
            accounts.change(member, currency.number(), share);
            arrival.moved(member, balance, balance + share);
        }
        return share;
    }
}
