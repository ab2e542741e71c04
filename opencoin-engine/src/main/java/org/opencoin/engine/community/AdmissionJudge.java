package org.opencoin.engine.community;

import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.membership.MemberBook;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Update;
import org.opencoin.engine.policy.AdmissionRule;
import org.opencoin.engine.policy.DeclarationRule;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.MembershipRules;
import org.opencoin.engine.policy.Names;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.policy.Reasons;
import org.opencoin.engine.policy.Saw;
import org.opencoin.engine.time.LedgerTime;

/** Whether enough members agree that somebody joins, takes a role or has left. Reads only. */
final class AdmissionJudge {

    private final Policy policy;
    private final MemberBook members;
    private final Facts facts;
    private final IntToLongFunction lastPaid;

    /** @param lastPaid when a member last paid somebody, or joined */
    AdmissionJudge(Policy policy, MemberBook members, Facts facts, IntToLongFunction lastPaid) {
        this.policy = policy;
        this.members = members;
        this.facts = facts;
        this.lastPaid = lastPaid;
    }

    void join(Join join, Reasons reasons) {
        judge(of(join), join.approvals(), Names.NONE, reasons);
    }

    void update(Update update, Reasons reasons) {
        judge(of(update), update.approvals(), members.number(update.member()), reasons);
    }

    /** Whoever leaves by themselves asks nobody; else some rule must let others say so, and one must be met. */
    void leave(Leave leave, long atMillis, Reasons reasons) {
        List<DeclarationRule> rules = declarations();
        if (leave.approvals().isEmpty() || !met(leave, atMillis).isEmpty()) {
            return;
        }
        if (rules.isEmpty()) {
            reasons.add(ClauseCode.NO_RULE, reasons.saw().names("approvals", leave.approvals()));
        }
        int about = members.number(leave.member());
        for (DeclarationRule rule : rules) {
            if (!isIdle(rule, about, atMillis)) {
                long last = lastPaid.applyAsLong(about);
                Saw saw = reasons.saw()
                        .text("last", LedgerTime.text(last))
                        .text("from", LedgerTime.text(Math.min(rule.from(last), LedgerTime.LAST)));
                reasons.add(ClauseCode.LEAVING, rule.agreement().head(), saw);
            }
            judge(List.of(rule.agreement()), leave.approvals(), about, reasons);
        }
    }

    /** The rules that let others say that somebody has left, and are met. */
    List<AdmissionRule> met(Leave leave, long atMillis) {
        int about = members.number(leave.member());
        List<Integer> agreeing = numbers(leave.approvals());
        return declarations().stream()
                .filter(rule -> isIdle(rule, about, atMillis))
                .map(DeclarationRule::agreement)
                .filter(rule -> rule.isEnough(rule.agreed(agreeing, about, facts), about, facts))
                .toList();
    }

    private boolean isIdle(DeclarationRule rule, int member, long atMillis) {
        return rule.idle().isEmpty() || rule.from(lastPaid.applyAsLong(member)) <= atMillis;
    }

    private List<DeclarationRule> declarations() {
        return own().flatMap(rules -> rules.declarations().stream()).toList();
    }

    /** The rules that whoever joins or takes a role must meet: all of them. */
    List<AdmissionRule> of(Operation operation) {
        if (operation instanceof Join join) {
            return admissions(role ->
                    role == Names.NONE || join.roles().contains(policy.roles().name(role)));
        }
        if (operation instanceof Update update) {
            int member = members.number(update.member());
            List<String> taken = update.roles().orElse(List.of());
            return admissions(role ->
                    role != Names.NONE && taken.contains(policy.roles().name(role)) && !facts.holds(member, role));
        }
        return List.of();
    }

    private List<AdmissionRule> admissions(Predicate<Integer> role) {
        return own().flatMap(rules -> rules.admissions().stream())
                .filter(rule -> role.test(rule.of()))
                .toList();
    }

    private Stream<MembershipRules> own() {
        return IntStream.range(0, policy.own())
                .mapToObj(currency -> policy.currency(currency).membership());
    }

    private void judge(List<AdmissionRule> rules, List<String> approvals, int about, Reasons reasons) {
        List<Integer> agreeing = numbers(approvals);
        for (AdmissionRule rule : rules) {
            long agreed = rule.agreed(agreeing, about, facts);
            if (!rule.isEnough(agreed, about, facts)) {
                Saw saw = reasons.saw()
                        .text("approvals", Long.toString(agreed))
                        .text("needed", Integer.toString(rule.signers().count()))
                        .text("role", policy.roles().name(rule.signers().role()));
                reasons.add(ClauseCode.APPROVALS, rule.head(), saw);
            }
        }
    }

    private List<Integer> numbers(List<String> approvals) {
        return approvals.stream().map(members::number).toList();
    }
}
