package org.opencoin.engine.policy;

import java.util.List;

/**
 * A currency's rules that only advise, by kind, each list in the order of the normal form: what they would refuse is noted.
 *
 * @param against flows advised against
 */
public record Advice(
        List<FlowRule> against,
        List<LimitRule> ceilings,
        List<CreditRule> credits,
        List<PaymentsRule> payments,
        List<PaymentsRule> counts) {

    public Advice {
        against = List.copyOf(against);
        ceilings = List.copyOf(ceilings);
        credits = List.copyOf(credits);
        payments = List.copyOf(payments);
        counts = List.copyOf(counts);
    }

    /** Whether one on credit binds an account: it may go below zero, as far as no other rule on credit refuses. */
    boolean letsOwe(int account, Facts facts) {
        for (CreditRule rule : credits) {
            if (account >= 0 && rule.who().includes(account, facts)) {
                return true;
            }
        }
        return false;
    }
}
