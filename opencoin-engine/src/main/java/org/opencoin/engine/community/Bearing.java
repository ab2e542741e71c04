package org.opencoin.engine.community;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.membership.MemberBook;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.payment.PaymentBook;
import org.opencoin.engine.payment.PaymentBook.Remembered;
import org.opencoin.engine.policy.AdmissionRule;
import org.opencoin.engine.policy.CapRule;
import org.opencoin.engine.policy.ConversionRule;
import org.opencoin.engine.policy.CreditRule;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.FlowRule;
import org.opencoin.engine.policy.LimitRule;
import org.opencoin.engine.policy.Occasion;
import org.opencoin.engine.policy.PaymentFeeRule;
import org.opencoin.engine.policy.PaymentsRule;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.policy.ReversalRule;
import org.opencoin.engine.policy.Truth;

/**
 * Which rules showed themselves in a judgement: those that refused, those that let something pass, the limits that were
 * reached to the last unit. It looks at a plan before it is applied, for tests of charters; no operation of a ledger pays
 * for it.
 */
final class Bearing {

    /** Reasons that name a rule for what it didn't do. */
    private static final Set<ClauseCode> IDLE =
            Set.of(ClauseCode.NO_RULE, ClauseCode.CHOSEN, ClauseCode.RESERVE, ClauseCode.NOTHING, ClauseCode.OVERFLOW);

    private final Policy policy;
    private final MemberBook members;
    private final Accounts accounts;
    private final PaymentBook payments;
    private final Books books;
    private final Plan plan;
    private final Set<String> rules = new TreeSet<>();

    Bearing(Books books, Plan plan) {
        this.books = books;
        this.policy = books.policy();
        this.members = books.members();
        this.accounts = books.accounts();
        this.payments = books.payments();
        this.plan = plan;
    }

    Set<String> rules() {
        plan.verdict().notices().stream()
                .flatMap(notice -> notice.rule().stream())
                .forEach(rules::add);
        if (plan.verdict().allows()) {
            letting();
            for (int currency = 0; currency < policy.own(); currency++) {
                met(policy.currency(currency), plan.movements());
            }
        } else {
            plan.verdict().clauses().stream()
                    .filter(clause -> !IDLE.contains(clause.code()))
                    .map(Clause::rule)
                    .flatMap(Optional::stream)
                    .forEach(rules::add);
        }
        return rules;
    }

    private void letting() {
        AdmissionJudge admission = new AdmissionJudge(policy, members, members, books::lastPaid);
        List<AdmissionRule> agreed = plan.operation() instanceof Leave leave
                ? admission.met(leave, plan.atMillis())
                : admission.of(plan.operation());
        agreed.forEach(rule -> rules.add(rule.head().id()));
        if (plan.note() instanceof Plan.Paid paid) {
            paid(paid.payment());
        } else if (plan.note() instanceof Plan.Undone undone) {
            undone(undone.payment(), ((Reversal) plan.operation()).by());
        } else if (plan.note() instanceof Plan.Disputed disputed) {
            disputes(disputed.payment());
        } else if (plan.note() instanceof Plan.Settled settled) {
            disputes(settled.payment());
        } else if (plan.operation() instanceof Issue issue) {
            CurrencyPolicy currency = policy.currency(policy.currencies().number(issue.currency()));
            converted(currency.issuances(), issue.reserve(), issue.member());
        } else if (plan.operation() instanceof Redeem redeem) {
            CurrencyPolicy currency = policy.currency(policy.currencies().number(redeem.currency()));
            converted(currency.redemptions(), redeem.reserve(), redeem.member());
        } else if (plan.note() instanceof Plan.Granting granting) {
            int grant = granting.grant().grant();
            rules.add(policy.currency(granting.grant().currency())
                    .grants()
                    .get(grant)
                    .head()
                    .id());
        } else if (plan.operation() instanceof Leave leave) {
            left(members.number(leave.member()));
        }
    }

    private void disputes(Remembered payment) {
        policy.currency(payment.currency())
                .disputes()
                .ifPresent(rule -> rules.add(rule.head().id()));
    }

    /** A departure of one who neither holds nor owes anything goes by every rule on departures. */
    private void left(int member) {
        boolean empty = plan.movements().size() == 0;
        for (int currency = 0; currency < policy.own(); currency++) {
            boolean settled = empty || plan.movements().net(member, currency) != 0;
            policy.currency(currency)
                    .membership()
                    .departure()
                    .ifPresent(rule -> met(settled, rule.head().id()));
        }
    }

    private void paid(Occasion payment) {
        CurrencyPolicy currency = policy.currency(payment.currency());
        for (FlowRule rule : currency.allows()) {
            if (rule.applies(payment) == Truth.TRUE) {
                rules.add(rule.head().id());
            }
        }
        for (PaymentFeeRule fee : currency.fees()) {
            boolean taken = fee.scope().applies(payment) == Truth.TRUE
                    && fee.scale().of(payment.amount(), currency.rounding()) > 0;
            met(taken, fee.scope().head().id());
        }
        currency.payments().forEach(rule -> reached(rule, payment));
        currency.counts().forEach(rule -> reached(rule, payment));
    }

    private void reached(PaymentsRule rule, Occasion payment) {
        if (payment.payer() >= 0 && rule.who().includes(payment.payer(), members)) {
            long before = payments.tallied(rule.tally(), payment.payer(), payment.currency(), plan.atMillis());
            met(before + rule.of(payment.amount()) == rule.most(), rule.head().id());
        }
    }

    private void undone(Remembered payment, String by) {
        CurrencyPolicy currency = policy.currency(payment.currency());
        for (ReversalRule rule : currency.reversals()) {
            boolean inTime = plan.atMillis() < currency.clock().plus(payment.atMillis(), rule.within());
            met(
                    inTime && rule.lets(members.number(by), payment.payee(), members),
                    rule.head().id());
        }
    }

    private void converted(Iterable<ConversionRule> all, String reserve, String member) {
        for (ConversionRule rule : all) {
            if (rule.reserve().equals(reserve) && rule.who().includes(members.number(member), members)) {
                rules.add(rule.head().id());
                return;
            }
        }
    }

    private void met(CurrencyPolicy currency, Movements movements) {
        for (int i = 0; i < movements.size(); i++) {
            if (movements.currency(i) == currency.number() && movements.isFirst(i)) {
                met(currency, movements.account(i), movements.net(movements.account(i), currency.number()));
            }
        }
    }

    private void met(CurrencyPolicy currency, int account, long gain) {
        long after = accounts.balance(account, currency.number()) + gain;
        for (LimitRule rule : currency.ceilings()) {
            met(
                    gain > 0 && after == rule.amount() && binds(rule, account),
                    rule.head().id());
        }
        for (CreditRule rule : currency.credits()) {
            met(
                    gain < 0
                            && account >= 0
                            && rule.who().includes(account, members)
                            && after == -rule.amount(account, payments.at(currency.number(), plan.atMillis())),
                    rule.head().id());
        }
        for (CapRule rule : currency.caps()) {
            boolean rises = account == currency.issuance() && gain < 0;
            met(rises && after == -rule.maximum(), rule.head().id());
        }
    }

    private boolean binds(LimitRule rule, int account) {
        return account >= 0 && rule.who().includes(account, members);
    }

    private void met(boolean so, String rule) {
        if (so) {
            rules.add(rule);
        }
    }
}
