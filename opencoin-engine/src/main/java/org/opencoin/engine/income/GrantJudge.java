package org.opencoin.engine.income;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.opencoin.dsl.charter.GrantMeasure;
import org.opencoin.dsl.charter.MostGranted;
import org.opencoin.dsl.charter.Once;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.income.GrantBook.Granted;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.money.Amounts;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.GrantRule;
import org.opencoin.engine.policy.Limits;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.policy.Reasons;
import org.opencoin.engine.policy.Saw;
import org.opencoin.engine.policy.SignersRule;
import org.opencoin.engine.time.LedgerTime;

/** Judges grants and plans what they move. Reads only. */
public final class GrantJudge {

    private final Policy policy;
    private final Facts facts;
    private final Accounts accounts;
    private final Limits limits;
    private final List<GrantBook> books;

    /** A judge over that state; one book for each currency of the charter. */
    public GrantJudge(Policy policy, Facts facts, Accounts accounts, Limits limits, List<GrantBook> books) {
        this.policy = policy;
        this.facts = facts;
        this.accounts = accounts;
        this.limits = limits;
        this.books = List.copyOf(books);
    }

    /**
     * What is asked for, by dense numbers.
     *
     * @param grant name of the rule
     * @param amount minor units, where it is decided each time
     */
    public record Request(
            int member,
            int currency,
            String grant,
            OptionalLong amount,
            SortedMap<String, Ratio> quantities,
            Optional<String> certificate,
            List<Integer> approvals,
            long atMillis) {}

    /** A grant planned: what it moves and what is noted. */
    public record Planned(Movements movements, Granted granted) {}

    /** The grant, as planned; empty when no rule lets the member have it. */
    public Optional<Planned> judge(Request request, Reasons reasons) {
        CurrencyPolicy rules = policy.currency(request.currency());
        int grant = IntStream.range(0, rules.grants().size())
                .filter(i -> rules.grants().get(i).name().equals(request.grant()))
                .findFirst()
                .orElse(-1);
        if (grant < 0) {
            reasons.add(
                    ClauseCode.NO_RULE,
                    reasons.sawRoles(request.member(), facts).text("grant", request.grant()));
            return Optional.empty();
        }
        GrantRule rule = rules.grants().get(grant);
        if (!rule.who().includes(request.member(), facts)) {
            reasons.add(ClauseCode.NO_RULE, rule.head(), reasons.sawRoles(request.member(), facts));
            return Optional.empty();
        }
        rule.by().ifPresent(by -> approvals(rule, by, request, reasons));
        String certificate = GrantBook.certificate(rule, request.certificate(), facts.id(request.member()));
        once(rule, grant, certificate, request, reasons);
        long amount = amount(rule, rules, request, reasons);
        if (amount <= 0) {
            return Optional.empty();
        }
        most(rule, grant, amount, request, reasons);
        Movements movements = new Movements().move(rule.source(), request.member(), request.currency(), amount);
        fits(rule, rules, movements, amount, request, reasons);
        return Optional.of(
                new Planned(movements, new Granted(request.currency(), grant, request.member(), amount, certificate)));
    }

    private void fits(
            GrantRule rule, CurrencyPolicy rules, Movements movements, long amount, Request request, Reasons reasons) {
        if (rule.source() == rules.issuance()) {
            limits.supply(movements, rules.number(), amount, reasons);
        } else {
            limits.credit(rule.source(), rules.number(), amount, request.atMillis(), reasons);
        }
        limits.ceilings(movements, rules.number(), reasons);
        if (!accounts.fits(movements)) {
            reasons.add(ClauseCode.OVERFLOW, rule.head(), reasons.saw().amount("amount", amount, rules.code()));
        }
    }

    /** Nobody approves what they are granted themselves. */
    private void approvals(GrantRule rule, SignersRule by, Request request, Reasons reasons) {
        long agreed = request.approvals().stream()
                .filter(member -> member != request.member() && facts.holds(member, by.role()))
                .count();
        if (agreed < by.count()) {
            Saw saw = reasons.saw()
                    .text("approvals", Long.toString(agreed))
                    .text("needed", Integer.toString(by.count()))
                    .text("role", policy.roles().name(by.role()));
            reasons.add(ClauseCode.APPROVALS, rule.head(), saw);
        }
    }

    private void once(GrantRule rule, int grant, String certificate, Request request, Reasons reasons) {
        if (rule.once().isEmpty()) {
            return;
        }
        GrantBook book = books.get(request.currency());
        if (rule.once().get() instanceof Once.ForEachCertificate) {
            long granted = book.certified(grant, certificate);
            if (granted != GrantBook.NEVER) {
                granted(
                        rule,
                        granted,
                        reasons.saw().text("certificate", request.certificate().orElse("")),
                        reasons);
            }
            return;
        }
        long granted = book.last(grant, request.member());
        if (rule.once().get() instanceof Once.InEach each) {
            CurrencyPolicy rules = policy.currency(request.currency());
            if (granted >= rules.clock().startOf(each.period(), request.atMillis())) {
                long next = rules.clock().nextStart(each.period(), request.atMillis());
                granted(rule, granted, reasons.saw().text("from", LedgerTime.text(next)), reasons);
            }
        } else if (granted != GrantBook.NEVER) {
            granted(rule, granted, reasons.saw(), reasons);
        }
    }

    private static void granted(GrantRule rule, long at, Saw saw, Reasons reasons) {
        reasons.add(ClauseCode.GRANTED, rule.head(), saw.text("granted", LedgerTime.text(at)));
    }

    /** Minor units; 0 where it can't be granted, for a reason that is then told. */
    private long amount(GrantRule rule, CurrencyPolicy rules, Request request, Reasons reasons) {
        if (rule.measure() instanceof GrantMeasure.Fixed fixed) {
            return fixed.amount();
        }
        if (rule.measure() instanceof GrantMeasure.UpTo upTo) {
            long asked = request.amount().orElse(0);
            if (asked > upTo.maximum()) {
                Saw saw = reasons.saw()
                        .amount("amount", asked, rules.code())
                        .amount("maximum", upTo.maximum(), rules.code());
                reasons.add(ClauseCode.ALLOWANCE, rule.head(), saw);
            }
            return worth(BigInteger.valueOf(asked), reasons.saw().text("amount", "none"), rule, reasons);
        }
        GrantMeasure.PerQuantity per = (GrantMeasure.PerQuantity) rule.measure();
        Ratio measured = request.quantities().getOrDefault(per.unit(), Ratio.ZERO);
        Ratio exact = per.each().times(measured);
        Saw saw = reasons.saw().quantity("amount", measured, per.unit());
        return worth(exact.numerator().divide(exact.denominator()), saw, rule, reasons);
    }

    private static long worth(BigInteger minor, Saw saw, GrantRule rule, Reasons reasons) {
        if (minor.bitLength() >= Long.SIZE || minor.longValueExact() == Amounts.OVERFLOW) {
            reasons.add(ClauseCode.OVERFLOW, rule.head(), saw);
            return 0;
        }
        if (minor.signum() <= 0) {
            reasons.add(ClauseCode.NOTHING, rule.head(), saw);
        }
        return minor.longValueExact();
    }

    private void most(GrantRule rule, int grant, long amount, Request request, Reasons reasons) {
        CurrencyPolicy rules = policy.currency(request.currency());
        for (int bound = 0; bound < rule.most().size(); bound++) {
            MostGranted most = rule.most().get(bound);
            long before = books.get(request.currency()).sum(grant, bound, request.member(), request.atMillis());
            long after = Amounts.plus(before, amount);
            if (Amounts.overflows(after) || after > most.maximum()) {
                long next = rules.clock().nextStart(most.period(), request.atMillis());
                Saw saw = reasons.saw()
                        .amount("amount", amount, rules.code())
                        .amount("granted", before, rules.code())
                        .amount("maximum", most.maximum(), rules.code())
                        .text("from", LedgerTime.text(next));
                reasons.add(ClauseCode.ALLOWANCE, rule.head(), saw);
            }
        }
    }
}
