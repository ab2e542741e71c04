package org.opencoin.engine.policy;

import java.util.List;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.ledger.Posting;
import org.opencoin.engine.money.Amounts;

/**
 * Limits on balances, judged the same way whatever moves the money. A limit judges movements: what brings an account back
 * passes.
 */
public final class Limits {

    private final Policy policy;
    private final Facts facts;
    private final Accounts accounts;
    private final Pasts pasts;

    /** Limits over those balances. */
    public Limits(Policy policy, Facts facts, Accounts accounts, Pasts pasts) {
        this.policy = policy;
        this.facts = facts;
        this.accounts = accounts;
        this.pasts = pasts;
    }

    /** Refuses an account's loss of an amount below its floor: by each credit rule that is too small, or for want of one. */
    public void credit(int account, int currency, long amount, long atMillis, Reasons reasons) {
        CurrencyPolicy rules = policy.currency(currency);
        long after = Amounts.minus(accounts.balance(account, currency), amount);
        if (Amounts.overflows(after) || after >= 0) {
            return;
        }
        Past past = pasts.at(currency, atMillis);
        boolean advised = credit(rules.advice().credits(), rules, account, amount, past, reasons.noticing());
        boolean stated = credit(rules.credits(), rules, account, amount, past, reasons);
        if (!stated && !advised) {
            reasons.add(ClauseCode.CREDIT, sawCredit(account, rules, amount, 0, reasons));
        }
    }

    /** Whether one of those lines binds the account. */
    private boolean credit(
            List<CreditRule> lines, CurrencyPolicy rules, int account, long amount, Past past, Reasons reasons) {
        long after = accounts.balance(account, rules.number()) - amount;
        boolean stated = false;
        for (CreditRule rule : lines) {
            boolean binds = account >= 0 && rule.who().includes(account, facts);
            stated |= binds;
            long credit = binds ? rule.amount(account, past) : 0;
            if (binds && after < -credit) {
                Saw saw = sawCredit(account, rules, amount, -credit, reasons);
                rule.see(account, past, rules, saw);
                reasons.add(ClauseCode.CREDIT, rule.head(), saw);
            }
        }
        return stated;
    }

    /** Refuses what takes an account of the movements below its floor. Units may always come into being, by this. */
    public void losses(Movements movements, int currency, long atMillis, Reasons reasons) {
        int issuance = policy.currency(currency).issuance();
        for (int i = 0; i < movements.size(); i++) {
            int account = movements.account(i);
            if (movements.currency(i) == currency && account != issuance && movements.isFirst(i)) {
                long net = movements.net(account, currency);
                if (net < 0 && !Amounts.overflows(net)) {
                    credit(account, currency, Amounts.negated(net), atMillis, reasons);
                }
            }
        }
    }

    /**
     * Refuses what brings more units into being than a rule lets be outstanding.
     *
     * @param units that come into being, before fees: what is noted
     */
    public void supply(Movements movements, int currency, long units, Reasons reasons) {
        CurrencyPolicy rules = policy.currency(currency);
        long outstanding = Amounts.negated(accounts.balance(rules.issuance(), currency));
        long after = Amounts.minus(outstanding, movements.net(rules.issuance(), currency));
        for (CapRule cap : rules.caps()) {
            if (Amounts.overflows(after) || (after > cap.maximum() && after > outstanding)) {
                Saw saw = reasons.saw()
                        .amount("amount", units, rules.code())
                        .amount("supply", outstanding, rules.code())
                        .amount("maximum", cap.maximum(), rules.code());
                reasons.add(ClauseCode.SUPPLY, cap.head(), saw);
            }
        }
    }

    private Saw sawCredit(int account, CurrencyPolicy rules, long amount, long floor, Reasons reasons) {
        return reasons.saw()
                .text("account", name(account))
                .amount("amount", amount, rules.code())
                .amount("balance", accounts.balance(account, rules.number()), rules.code())
                .amount("floor", floor, rules.code());
    }

    /**
     * Refuses what lifts a member's balance above a ceiling, for each rule and each member who receives. What is noted
     * never tells the balance.
     */
    public void ceilings(Movements movements, int currency, Reasons reasons) {
        CurrencyPolicy rules = policy.currency(currency);
        ceilings(rules.ceilings(), movements, currency, reasons);
        ceilings(rules.advice().ceilings(), movements, currency, reasons.noticing());
    }

    private void ceilings(List<LimitRule> ceilings, Movements movements, int currency, Reasons reasons) {
        for (LimitRule rule : ceilings) {
            for (int i = 0; i < movements.size(); i++) {
                if (movements.currency(i) == currency && movements.isFirst(i)) {
                    ceiling(
                            rule,
                            movements.account(i),
                            movements.net(movements.account(i), currency),
                            currency,
                            reasons);
                }
            }
        }
    }

    private void ceiling(LimitRule rule, int account, long gain, int currency, Reasons reasons) {
        if (account < 0 || gain <= 0 || !rule.who().includes(account, facts)) {
            return;
        }
        long after = Amounts.plus(accounts.balance(account, currency), gain);
        if (!Amounts.overflows(after) && after > rule.amount()) {
            String code = policy.currency(currency).code();
            Saw saw = reasons.saw()
                    .text("account", name(account))
                    .amount("amount", gain, code)
                    .amount("ceiling", rule.amount(), code);
            reasons.add(ClauseCode.CEILING, rule.head(), saw);
        }
    }

    /** The name of an account, as the record writes it. */
    public String name(int account) {
        return accountName(account).text();
    }

    /** The name of an account. */
    public AccountName accountName(int account) {
        return account < 0 ? policy.standing().name(account) : AccountName.member(facts.id(account));
    }

    /** The i-th of some movements, with names in place of numbers. */
    public Posting posting(Movements movements, int i) {
        String code = policy.currencies().name(movements.currency(i));
        return new Posting(accountName(movements.account(i)), code, movements.amount(i));
    }
}
