package org.opencoin.engine.payment;

import java.util.List;
import java.util.Optional;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.payment.PaymentBook.Remembered;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.Limits;
import org.opencoin.engine.policy.Pasts;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.policy.Reasons;
import org.opencoin.engine.policy.ReversalRule;
import org.opencoin.engine.policy.Saw;
import org.opencoin.engine.time.LedgerTime;

/**
 * Judges reversals: like a payment by who was paid, within their limits, all or nothing. Flow rules and limits on payments
 * don't see it. Reads only.
 */
public final class ReversalJudge {

    private final Policy policy;
    private final Facts facts;
    private final Accounts accounts;
    private final Limits limits;

    /** A judge over that state. */
    public ReversalJudge(Policy policy, Facts facts, Accounts accounts, Pasts pasts) {
        this.policy = policy;
        this.facts = facts;
        this.accounts = accounts;
        this.limits = new Limits(policy, facts, accounts, pasts);
    }

    /**
     * Collects every reason against a reversal.
     *
     * @param of id of the original
     * @param payment the original, empty when it is no accepted payment or no rule reverses any
     * @param accepted whether the original is an accepted payment
     * @param by number of the member who asks
     */
    public void judge(
            String of, Optional<Remembered> payment, boolean accepted, int by, long atMillis, Reasons reasons) {
        if (!accepted) {
            reasons.add(ClauseCode.NOT_REVERSIBLE, reasons.saw().text("of", of).text("payment", "none"));
        } else if (payment.isEmpty() || hasNoRule(payment.get())) {
            reasons.add(ClauseCode.NO_RULE, reasons.saw().text("by", facts.id(by)));
        } else if (isOfLeavers(payment.get().undoing())) {
            reasons.add(ClauseCode.NOT_REVERSIBLE, reasons.saw().text("of", of).text("payment", "left"));
        } else {
            judge(of, payment.get(), by, atMillis, reasons);
        }
    }

    private void judge(String of, Remembered payment, int by, long atMillis, Reasons reasons) {
        CurrencyPolicy rules = policy.currency(payment.currency());
        List<ReversalRule> open = rules.reversals().stream()
                .filter(rule -> rule.lets(by, payment.payee(), facts))
                .toList();
        if (open.isEmpty()) {
            noRule(rules.reversals(), payment, by, reasons);
        }
        bearable(payment, atMillis, reasons);
        if (payment.reversed()) {
            reasons.add(ClauseCode.NOT_REVERSIBLE, reasons.saw().text("of", of).text("payment", "reversed"));
        } else {
            tooLate(rules, open, payment, atMillis, reasons);
        }
    }

    /** Whether it would move money of somebody who has left: of one who paid, was paid, or received a fee. */
    boolean isOfLeavers(Movements movements) {
        for (int i = 0; i < movements.size(); i++) {
            if (movements.account(i) >= 0 && facts.hasLeft(movements.account(i))) {
                return true;
            }
        }
        return false;
    }

    /** All that accounts and limits have against giving a payment back. */
    void bearable(Remembered payment, long atMillis, Reasons reasons) {
        CurrencyPolicy rules = policy.currency(payment.currency());
        Movements movements = payment.undoing();
        limits.losses(movements, payment.currency(), atMillis, reasons);
        limits.ceilings(movements, payment.currency(), reasons);
        supply(rules, movements, reasons);
        if (!accounts.fits(movements)) {
            reasons.add(ClauseCode.OVERFLOW, reasons.saw().amount("amount", payment.amount(), rules.code()));
        }
    }

    /** What was burned as a fee comes into being again. */
    private void supply(CurrencyPolicy rules, Movements movements, Reasons reasons) {
        long net = movements.net(rules.issuance(), rules.number());
        if (net < 0) {
            limits.supply(movements, rules.number(), Amounts.negated(net), reasons);
        }
    }

    private boolean hasNoRule(Remembered payment) {
        return policy.currency(payment.currency()).reversals().isEmpty();
    }

    private void noRule(List<ReversalRule> rules, Remembered payment, int by, Reasons reasons) {
        for (ReversalRule rule : rules) {
            reasons.add(ClauseCode.NO_RULE, rule.head(), sawBy(payment, by, reasons));
        }
    }

    private Saw sawBy(Remembered payment, int by, Reasons reasons) {
        return reasons.saw().text("by", facts.id(by)).text("payee", limits.name(payment.payee()));
    }

    /** Too late when every rule that lets this member is over; each is named. */
    private static void tooLate(
            CurrencyPolicy rules, List<ReversalRule> open, Remembered payment, long atMillis, Reasons reasons) {
        boolean inTime = open.stream().anyMatch(rule -> atMillis < until(rules, rule, payment));
        if (inTime) {
            return;
        }
        for (ReversalRule rule : open) {
            Saw saw = reasons.saw()
                    .text("paid", LedgerTime.text(payment.atMillis()))
                    .text("until", LedgerTime.text(until(rules, rule, payment)));
            reasons.add(ClauseCode.NOT_REVERSIBLE, rule.head(), saw);
        }
    }

    private static long until(CurrencyPolicy rules, ReversalRule rule, Remembered payment) {
        return Math.min(LedgerTime.LAST, rules.clock().plus(payment.atMillis(), rule.within()));
    }
}
