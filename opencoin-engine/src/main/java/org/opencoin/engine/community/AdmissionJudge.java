package org.opencoin.engine.community;

import java.util.ArrayList;
import java.util.List;
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
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.MembershipRules;
import org.opencoin.engine.policy.Names;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.policy.Reasons;
import org.opencoin.engine.policy.Saw;

/** Whether enough members agree that somebody joins, takes a role or has left. Reads only. */
final class AdmissionJudge {

    private final Policy policy;
    private final MemberBook members;
    private final Facts facts;

    AdmissionJudge(Policy policy, MemberBook members, Facts facts) {
        this.policy = policy;
        this.members = members;
        this.facts = facts;
    }

    void join(Join join, Reasons reasons) {
        judge(of(join), join.approvals(), Names.NONE, reasons);
    }

    void update(Update update, Reasons reasons) {
        judge(of(update), update.approvals(), members.number(update.member()), reasons);
    }

    /** Whoever leaves by themselves asks nobody; else some rule must let others say so, and be met. */
    void leave(Leave leave, Reasons reasons) {
        List<AdmissionRule> rules = of(leave);
        if (leave.approvals().isEmpty()) {
            return;
        }
        if (rules.isEmpty()) {
            reasons.add(ClauseCode.NO_RULE, reasons.saw().names("approvals", leave.approvals()));
        }
        judge(rules, leave.approvals(), members.number(leave.member()), reasons);
    }

    /** The rules that an operation must meet: all of them. */
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
        boolean isDeclared =
                operation instanceof Leave leave && !leave.approvals().isEmpty();
        return isDeclared
                ? own().flatMap(rules -> rules.declarations().stream()).toList()
                : List.of();
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
        List<Integer> agreeing = new ArrayList<>();
        approvals.forEach(member -> agreeing.add(members.number(member)));
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
}
