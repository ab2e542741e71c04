package org.opencoin.engine.payment;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.payment.DisputeBook.Dispute;
import org.opencoin.engine.payment.PaymentBook.Remembered;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.DisputeRule;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.Pasts;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.policy.Reasons;
import org.opencoin.engine.policy.Saw;
import org.opencoin.engine.time.LedgerTime;

/** Judges disputes and how they are settled. What a dispute that is upheld undoes is judged as a reversal is. Reads only. */
public final class DisputeJudge {

    private static final String PAYMENT = "payment";

    private final Policy policy;
    private final Facts facts;
    private final ReversalJudge reversals;

    /** A judge over that state. */
    public DisputeJudge(Policy policy, Facts facts, Accounts accounts, Pasts pasts) {
        this.policy = policy;
        this.facts = facts;
        this.reversals = new ReversalJudge(policy, facts, accounts, pasts);
    }

    /**
     * Collects every reason against disputing.
     *
     * @param of id of the payment
     * @param payment it, empty when it is no accepted payment or no rule lets any be disputed
     * @param accepted whether it is an accepted payment
     * @param by number of the member who disputes it
     */
    public void dispute(
            String of, Optional<Remembered> payment, boolean accepted, int by, long atMillis, Reasons reasons) {
        Optional<DisputeRule> rule = payment.flatMap(this::rule);
        if (!accepted) {
            reasons.add(ClauseCode.NOT_DISPUTABLE, saw(of, "none", reasons));
        } else if (rule.isEmpty()) {
            reasons.add(ClauseCode.NO_RULE, reasons.saw().text("by", facts.id(by)));
        } else {
            dispute(of, payment.get(), rule.get(), by, atMillis, reasons);
        }
    }

    private void dispute(String of, Remembered payment, DisputeRule rule, int by, long atMillis, Reasons reasons) {
        if (!rule.lets(by, payment.payer(), payment.payee())) {
            reasons.add(ClauseCode.NO_RULE, rule.head(), reasons.saw().text("by", facts.id(by)));
        }
        if (payment.reversed()) {
            reasons.add(ClauseCode.NOT_DISPUTABLE, saw(of, "reversed", reasons));
        } else if (payment.dispute() != Dispute.NONE) {
            String word = payment.dispute() == Dispute.OPEN ? "disputed" : "settled";
            reasons.add(ClauseCode.NOT_DISPUTABLE, saw(of, word, reasons));
        } else {
            tooLate(rule, payment, atMillis, reasons);
        }
    }

    private void tooLate(DisputeRule rule, Remembered payment, long atMillis, Reasons reasons) {
        CurrencyPolicy rules = policy.currency(payment.currency());
        long until = Math.min(LedgerTime.LAST, rules.clock().plus(payment.atMillis(), rule.within()));
        if (atMillis >= until) {
            Saw saw = reasons.saw()
                    .text("paid", LedgerTime.text(payment.atMillis()))
                    .text("until", LedgerTime.text(until));
            reasons.add(ClauseCode.NOT_DISPUTABLE, rule.head(), saw);
        }
    }

    /**
     * Collects every reason against settling a dispute so.
     *
     * @param upheld whether the payment is to be undone
     * @param approvals numbers of the members who settle it
     */
    public void settle(
            String of,
            Optional<Remembered> payment,
            boolean upheld,
            List<Integer> approvals,
            long atMillis,
            Reasons reasons) {
        Optional<DisputeRule> rule = payment.flatMap(this::rule);
        if (payment.isEmpty() || rule.isEmpty()) {
            reasons.add(ClauseCode.NO_DISPUTE, saw(of, Dispute.NONE.name().toLowerCase(Locale.ROOT), reasons));
            return;
        }
        settlers(rule.get(), payment.get(), approvals, reasons);
        if (payment.get().reversed()) {
            reasons.add(ClauseCode.NO_DISPUTE, saw(of, "reversed", reasons));
        } else if (payment.get().dispute() != Dispute.OPEN) {
            String word = payment.get().dispute().name().toLowerCase(Locale.ROOT);
            reasons.add(ClauseCode.NO_DISPUTE, saw(of, word, reasons));
        } else if (upheld) {
            undoing(of, payment.get(), atMillis, reasons);
        }
    }

    private void undoing(String of, Remembered payment, long atMillis, Reasons reasons) {
        if (reversals.isOfLeavers(payment.undoing())) {
            reasons.add(ClauseCode.NOT_REVERSIBLE, saw(of, "left", reasons));
        } else {
            reversals.bearable(payment, atMillis, reasons);
        }
    }

    /** Nobody settles what they had a part in. */
    private void settlers(DisputeRule rule, Remembered payment, List<Integer> approvals, Reasons reasons) {
        long agreed = approvals.stream()
                .filter(member -> !payment.undoing().isOf(member)
                        && facts.holds(member, rule.settlers().role()))
                .count();
        if (agreed < rule.settlers().count()) {
            Saw saw = reasons.saw()
                    .text("approvals", Long.toString(agreed))
                    .text("needed", Integer.toString(rule.settlers().count()))
                    .text("role", policy.roles().name(rule.settlers().role()));
            reasons.add(ClauseCode.APPROVALS, rule.head(), saw);
        }
    }

    private Optional<DisputeRule> rule(Remembered payment) {
        return policy.currency(payment.currency()).disputes();
    }

    private static Saw saw(String of, String word, Reasons reasons) {
        return reasons.saw().text("of", of).text(PAYMENT, word);
    }
}
