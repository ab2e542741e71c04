package org.opencoin.engine.melting;

import java.util.stream.IntStream;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.account.DoneStep;
import org.opencoin.engine.policy.ChoiceRule;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.MeltLine;
import org.opencoin.engine.policy.Names;

/**
 * What lines that share do once all charges of an instant are taken: each member gets the same, or those get it whom the
 * others chose; but never what would lift a member above a ceiling.
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
    DoneStep share(DoneStep step, MeltLine.Sharing sharing, long[] before, Arrival arrival) {
        DoneStep shared = step.anew();
        long[] due = sharing instanceof MeltLine.Sharing.ByHolder chosen
                ? byChoice(step, chosen.choice(), before.length)
                : equally(step.total());
        int next = 0;
        for (int member = 0; member < before.length; member++) {
            boolean isCharged = next < step.size() && step.member(next) == member;
            long charge = isCharged ? step.amount(next++) : 0;
            long share = give(member, due[member], arrival);
            if (charge > 0 || share > 0) {
                shared.add(member, before[member], charge, share);
            }
        }
        return shared;
    }

    private long[] equally(long total) {
        long[] due = new long[facts.members()];
        int[] present = IntStream.range(0, due.length)
                .filter(member -> !facts.hasLeft(member))
                .toArray();
        for (int member : present) {
            due[member] = total / present.length;
        }
        return due;
    }

    /** What was taken from all who chose a member is due to that member together, so that no order of theirs counts. */
    private long[] byChoice(DoneStep step, ChoiceRule choice, int members) {
        long[] due = new long[members];
        for (int i = 0; i < step.size(); i++) {
            int chosen = choice.standing(step.member(i), facts);
            if (chosen != Names.NONE) {
                due[chosen] += step.amount(i);
            }
        }
        return due;
    }

    private long give(int member, long due, Arrival arrival) {
        long balance = accounts.balance(member, currency.number());
        long after = Math.min(balance + due, currency.ceiling(member, facts));
        long share = Math.max(0, after - balance);
        if (share > 0) {
            accounts.change(member, currency.number(), share);
            arrival.moved(member, balance, balance + share);
        }
        return share;
    }
}
