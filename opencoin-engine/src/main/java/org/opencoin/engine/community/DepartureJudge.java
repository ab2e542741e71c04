package org.opencoin.engine.community;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.DepartureRule;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.Limits;
import org.opencoin.engine.policy.Names;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.policy.Reasons;
import org.opencoin.engine.policy.Saw;
import org.opencoin.engine.policy.Target;

/** Whether a member may leave, and what then becomes of what the account holds or owes. Reads only. */
final class DepartureJudge {

    private final Policy policy;
    private final Facts facts;
    private final Accounts accounts;
    private final Limits limits;

    DepartureJudge(Policy policy, Facts facts, Accounts accounts, Limits limits) {
        this.policy = policy;
        this.facts = facts;
        this.accounts = accounts;
        this.limits = limits;
    }

    /** Collects every reason against a departure; what it moves brings the member's accounts to zero. */
    Movements judge(int member, long atMillis, Reasons reasons) {
        Movements movements = new Movements();
        boolean isForeseen =
                own().anyMatch(rules -> rules.membership().departure().isPresent());
        if (!isForeseen) {
            reasons.add(ClauseCode.NO_RULE, reasons.sawRoles(member, facts));
            return movements;
        }
        own().forEach(rules -> settle(rules, member, movements, reasons));
        for (int currency = 0; currency < policy.own(); currency++) {
            limits.losses(movements, currency, atMillis, reasons);
            limits.ceilings(movements, currency, reasons);
        }
        if (!accounts.fits(movements)) {
            reasons.add(ClauseCode.OVERFLOW, reasons.saw().text("member", facts.id(member)));
        }
        return movements;
    }

    private Stream<CurrencyPolicy> own() {
        return IntStream.range(0, policy.own()).mapToObj(policy::currency);
    }

    private void settle(CurrencyPolicy rules, int member, Movements movements, Reasons reasons) {
        long balance = accounts.balance(member, rules.number());
        if (balance > 0) {
            Optional<Target> target = rules.membership().departure().flatMap(DepartureRule::balance);
            if (target.isPresent()) {
                movements.move(member, account(target.get(), member), rules.number(), balance);
            } else {
                refuse(rules, reasons.saw().amount("balance", balance, rules.code()), reasons);
            }
        } else if (balance < 0) {
            clear(rules, member, Amounts.negated(balance), movements, reasons);
        }
    }

    private int account(Target target, int member) {
        if (target instanceof Target.ByHolder byHolder) {
            int chosen = byHolder.choice().standing(member, facts);
            return chosen == Names.NONE ? byHolder.otherwise() : chosen;
        }
        return ((Target.Standing) target).account(); // a departure has nobody to choose somebody
    }

    private void clear(CurrencyPolicy rules, int member, long debt, Movements movements, Reasons reasons) {
        Optional<DepartureRule.Bearer> bearer = rules.membership().departure().flatMap(DepartureRule::bearer);
        if (bearer.isPresent() && debt <= bearer.get().maximum()) {
            movements.move(bearer.get().fund(), member, rules.number(), debt);
            return;
        }
        Saw saw = reasons.saw().amount("debt", debt, rules.code());
        bearer.ifPresent(most -> saw.amount("maximum", most.maximum(), rules.code()));
        refuse(rules, saw, reasons);
    }

    /** By the rule of the currency, or for want of one. */
    private static void refuse(CurrencyPolicy rules, Saw saw, Reasons reasons) {
        rules.membership()
                .departure()
                .ifPresentOrElse(
                        rule -> reasons.add(ClauseCode.LEAVING, rule.head(), saw),
                        () -> reasons.add(ClauseCode.LEAVING, saw));
    }
}
