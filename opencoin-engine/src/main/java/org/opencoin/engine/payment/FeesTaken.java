package org.opencoin.engine.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.Occasion;
import org.opencoin.engine.policy.PaymentFeeRule;
import org.opencoin.engine.policy.Reasons;
import org.opencoin.engine.policy.Saw;
import org.opencoin.engine.policy.Target;
import org.opencoin.engine.policy.Truth;

/**
 * The fees of one payment: every one that applies, each of the amount that was signed. What is on the payer comes on top,
 * what is on the payee out of it; a fee bears no fee.
 */
final class FeesTaken {

    private record Taken(PaymentFeeRule fee, long amount) {}

    private final Occasion payment;
    private final List<Taken> taken = new ArrayList<>(0);
    /** By rule: a table is one, with a fee for each cell. */
    private final Map<RuleHead, List<PaymentFeeRule>> undecided = new LinkedHashMap<>(0);

    FeesTaken(CurrencyPolicy rules, Occasion payment) {
        this.payment = payment;
        for (PaymentFeeRule fee : rules.fees()) {
            Truth applies = fee.scope().applies(payment);
            if (applies == Truth.TRUE) {
                taken.add(new Taken(fee, fee.scale().of(payment.amount(), rules.rounding())));
            } else if (applies == Truth.UNKNOWN && !fee.scope().whenKnown()) {
                undecided
                        .computeIfAbsent(fee.scope().head(), none -> new ArrayList<>(1))
                        .add(fee);
            }
        }
    }

    /** Refuses a payment that doesn't say what a fee depends on. */
    void missing(Reasons reasons) {
        undecided.forEach((rule, fees) -> {
            Saw saw = reasons.saw();
            fees.forEach(fee -> fee.scope().see(payment, saw));
            reasons.add(ClauseCode.FACT_MISSING, rule, saw);
        });
    }

    /** What the payment and its fees move: the payer's loss, the payee's gain, then share by share. */
    Movements movements() {
        int currency = payment.currency();
        Movements movements = new Movements()
                .add(payment.payer(), currency, Amounts.negated(Amounts.plus(payment.amount(), on(true))))
                .add(payment.payee(), currency, Amounts.minus(payment.amount(), on(false)));
        for (Taken one : taken) {
            one.fee().split().credit(movements, currency, one.amount(), FeesTaken::account);
        }
        return movements;
    }

    private long on(boolean payer) {
        long sum = 0;
        for (Taken one : taken) {
            sum = one.fee().onPayer() == payer ? Amounts.plus(sum, one.amount()) : sum;
        }
        return sum;
    }

    private static int account(Target target) {
        if (target instanceof Target.Standing standing) {
            return standing.account();
        }
        throw new IllegalStateException("nobody chooses where a fee of a payment goes");
    }
}
