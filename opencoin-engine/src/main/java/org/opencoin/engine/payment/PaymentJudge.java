package org.opencoin.engine.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.FlowRule;
import org.opencoin.engine.policy.Limits;
import org.opencoin.engine.policy.Names;
import org.opencoin.engine.policy.Occasion;
import org.opencoin.engine.policy.Pasts;
import org.opencoin.engine.policy.PaymentsRule;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.policy.Reasons;
import org.opencoin.engine.policy.Saw;
import org.opencoin.engine.policy.SignersRule;
import org.opencoin.engine.policy.Truth;

/** Judges payments. Reads only. */
public final class PaymentJudge {

    private final Policy policy;
    private final Facts facts;
    private final Accounts accounts;
    private final Pasts pasts;
    private final Limits limits;

    /** A judge over that state. */
    public PaymentJudge(Policy policy, Facts facts, Accounts accounts, Pasts pasts) {
        this.policy = policy;
        this.facts = facts;
        this.accounts = accounts;
        this.pasts = pasts;
        this.limits = new Limits(policy, facts, accounts, pasts);
    }

    /**
     * Collects every reason against a payment.
     *
     * @param approvals numbers of the members who agree
     * @return what it moves, fees included
     */
    public Movements judge(Occasion payment, List<Integer> approvals, long atMillis, Reasons reasons) {
        CurrencyPolicy rules = policy.currency(payment.currency());
        allows(rules, payment, reasons);
        Reasons noticing = reasons.noticing();
        forbids(rules.forbids(), payment, reasons);
        forbids(rules.advice().against(), payment, noticing);
        new PartJudge(rules).judge(payment, reasons);
        FeesTaken fees = new FeesTaken(rules, payment);
        fees.missing(reasons);
        approvals(rules, payment, approvals, reasons);
        Movements movements = fees.movements();
        limits.losses(movements, payment.currency(), atMillis, reasons);
        limits.ceilings(movements, payment.currency(), reasons);
        payments(rules.payments(), ClauseCode.PAYMENTS, payment, atMillis, reasons);
        payments(rules.counts(), ClauseCode.COUNT, payment, atMillis, reasons);
        payments(rules.advice().payments(), ClauseCode.PAYMENTS, payment, atMillis, noticing);
        payments(rules.advice().counts(), ClauseCode.COUNT, payment, atMillis, noticing);
        if (!accounts.fits(movements)) {
            reasons.add(ClauseCode.OVERFLOW, reasons.saw().amount("amount", payment.amount(), rules.code()));
        }
        return movements;
    }

    private void allows(CurrencyPolicy rules, Occasion payment, Reasons reasons) {
        for (FlowRule rule : rules.allows()) {
            if (rule.applies(payment) == Truth.TRUE) {
                return;
            }
        }
        List<FlowRule> nearest = nearest(rules.allows(), payment);
        for (FlowRule rule : nearest) {
            Saw saw = reasons.saw();
            rule.see(payment, saw);
            reasons.add(ClauseCode.NO_RULE, rule.head(), rule.concerns(payment) ? saw : sawParties(payment, reasons));
        }
        if (nearest.isEmpty()) {
            reasons.add(ClauseCode.NO_RULE, sawParties(payment, reasons));
        }
    }

    /** The rules for these parties whose condition failed; when there is none, all of them. */
    private static List<FlowRule> nearest(List<FlowRule> allows, Occasion payment) {
        List<FlowRule> concerning =
                allows.stream().filter(rule -> rule.concerns(payment)).toList();
        return concerning.isEmpty() ? allows : concerning;
    }

    private Saw sawParties(Occasion payment, Reasons reasons) {
        return reasons.saw().names("payer.roles", parts(payment.payer())).names("payee.roles", parts(payment.payee()));
    }

    private List<String> parts(int account) {
        if (account < 0) {
            return List.of(limits.name(account));
        }
        List<String> held = new ArrayList<>();
        IntStream.range(0, policy.roles().size())
                .filter(role -> facts.holds(account, role))
                .forEach(role -> held.add(policy.roles().name(role)));
        return held;
    }

    private static void forbids(List<FlowRule> forbids, Occasion payment, Reasons reasons) {
        for (FlowRule rule : forbids) {
            Truth applies = rule.applies(payment);
            boolean missing = applies == Truth.UNKNOWN && !rule.whenKnown();
            if (applies == Truth.TRUE || missing) {
                Saw saw = reasons.saw();
                rule.see(payment, saw);
                reasons.add(missing ? ClauseCode.FACT_MISSING : ClauseCode.FORBIDDEN, rule.head(), saw);
            }
        }
    }

    private void approvals(CurrencyPolicy rules, Occasion payment, List<Integer> approvals, Reasons reasons) {
        if (payment.payer() >= 0) {
            return;
        }
        SignersRule signers = rules.funds().getOrDefault(payment.payer(), SignersRule.NOBODY);
        boolean nobody = signers.role() == Names.NONE;
        long agreed = approvals.stream()
                .filter(member -> !nobody && facts.holds(member, signers.role()))
                .count();
        if (nobody || agreed < signers.count()) {
            Saw saw = reasons.saw()
                    .text("account", limits.name(payment.payer()))
                    .text("approvals", Long.toString(agreed));
            if (!nobody) {
                saw.text("needed", Integer.toString(signers.count()))
                        .text("role", policy.roles().name(signers.role()));
            }
            reasons.add(ClauseCode.APPROVALS, saw);
        }
    }

    /** The one judged included, every payment of the window must stay within each limit. */
    private void payments(
            List<PaymentsRule> limits, ClauseCode code, Occasion payment, long atMillis, Reasons reasons) {
        for (PaymentsRule rule : limits) {
            if (payment.payer() < 0 || !rule.who().includes(payment.payer(), facts)) {
                continue;
            }
            long paid = pasts.tallied(rule.tally(), payment.payer(), payment.currency(), atMillis);
            long after = Amounts.plus(paid, rule.of(payment.amount()));
            if (Amounts.overflows(after) || after > rule.most()) {
                reasons.add(code, rule.head(), saw(rule, payment, paid, reasons));
            }
        }
    }

    private Saw saw(PaymentsRule rule, Occasion payment, long paid, Reasons reasons) {
        String currency = policy.currencies().name(payment.currency());
        return rule.tally().what().isAmount()
                ? reasons.saw()
                        .amount("amount", payment.amount(), currency)
                        .amount("paid", paid, currency)
                        .amount("maximum", rule.most(), currency)
                : reasons.saw().text("made", Long.toString(paid)).text("maximum", Long.toString(rule.most()));
    }
}
