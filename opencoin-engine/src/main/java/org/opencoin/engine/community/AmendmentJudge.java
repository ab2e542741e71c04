package org.opencoin.engine.community;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.opencoin.dsl.charter.Amending;
import org.opencoin.dsl.charter.Approvers;
import org.opencoin.engine.governance.ProposalBook;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.ledger.Proposal;
import org.opencoin.engine.membership.MemberBook;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.Approve;
import org.opencoin.engine.operation.Propose;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.policy.Reasons;
import org.opencoin.engine.policy.Saw;
import org.opencoin.engine.time.LedgerTime;
import org.opencoin.engine.time.WallClock;

/** Whether somebody may propose another charter, agree to it, or put it in force. Reads only. */
final class AmendmentJudge {

    private static final String AGAINST = "against";
    private static final String OF = "of";
    private static final String MEMBER = "member";

    private final Policy policy;
    private final MemberBook members;
    private final ProposalBook proposals;

    AmendmentJudge(Policy policy, MemberBook members, ProposalBook proposals) {
        this.policy = policy;
        this.members = members;
        this.proposals = proposals;
    }

    /** Any member may propose, where the charter can be changed at all. */
    void propose(Propose propose, Reasons reasons) {
        if (rule(reasons).isPresent()
                && propose.charter().hash().equals(policy.charter().hash())) {
            against("same", reasons.saw(), reasons);
        }
    }

    /** Whoever may agree holds one of the roles that are asked. */
    void approve(Approve approve, Reasons reasons) {
        Optional<Amending> rule = rule(reasons);
        if (rule.isEmpty()) {
            return;
        }
        Optional<Proposal> proposal = proposal(approve.of(), reasons);
        if (proposal.isPresent() && proposal.get().approvals().contains(approve.by())) {
            against("approved", reasons.saw().text(OF, approve.of()).text(MEMBER, approve.by()), reasons);
        }
        List<String> roles = rule.get().by().stream().map(Approvers::role).toList();
        if (roles.stream().noneMatch(role -> holds(approve.by(), role))) {
            against("no-voice", reasons.saw().names("roles", roles).text(MEMBER, approve.by()), reasons);
        }
    }

    /** The proposal that becomes the charter, if it is the one and enough agree; whether it fits is another's question. */
    Optional<Proposal> amend(Amend amend, long atMillis, Reasons reasons) {
        Optional<Amending> rule = rule(reasons);
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        Optional<Proposal> proposal = proposal(amend.of(), reasons);
        if (proposal.isEmpty()) {
            return Optional.empty();
        }
        if (!proposal.get().charter().hash().equals(amend.charter())) {
            against("other-charter", reasons.saw().text(OF, amend.of()), reasons);
            return Optional.empty();
        }
        long from = from(rule.get(), proposal.get());
        if (atMillis < from) {
            Saw saw = reasons.saw()
                    .text("proposed", LedgerTime.text(proposal.get().atMillis()))
                    .text("from", from > LedgerTime.LAST ? "never" : LedgerTime.text(from));
            against("too-early", saw, reasons);
        }
        SortedSet<String> agreed = new TreeSet<>(proposal.get().approvals());
        agreed.addAll(amend.approvals());
        rule.get().by().forEach(by -> enough(by, agreed, reasons));
        return proposal;
    }

    private static long from(Amending rule, Proposal proposal) {
        return rule.after()
                .map(span -> WallClock.of(rule.calendar()).plus(proposal.atMillis(), span))
                .orElse(proposal.atMillis());
    }

    /** Those count who hold the role now: a holder of two roles counts for both. */
    private void enough(Approvers by, SortedSet<String> agreed, Reasons reasons) {
        long count = agreed.stream().filter(member -> holds(member, by.role())).count();
        if (count < by.count()) {
            reasons.add(
                    ClauseCode.APPROVALS,
                    reasons.saw()
                            .text("approvals", Long.toString(count))
                            .text("needed", Integer.toString(by.count()))
                            .text("role", by.role()));
        }
    }

    private boolean holds(String member, String role) {
        return members.holds(members.number(member), policy.roles().number(role));
    }

    private Optional<Amending> rule(Reasons reasons) {
        Optional<Amending> rule = policy.charter().amending();
        if (rule.isEmpty()) {
            against("no-rule", reasons.saw(), reasons);
        }
        return rule;
    }

    private Optional<Proposal> proposal(String id, Reasons reasons) {
        Optional<Proposal> proposal = proposals.find(id);
        if (proposal.isEmpty()) {
            against("no-proposal", reasons.saw().text(OF, id), reasons);
        }
        return proposal;
    }

    private static void against(String why, Saw saw, Reasons reasons) {
        reasons.add(ClauseCode.AMENDMENT, saw.text(AGAINST, why));
    }
}
