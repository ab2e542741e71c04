package org.opencoin.engine.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The members that an operation names: who acts, whom it is about, who approves. Funds that it names are among them. */
public final class MembersNamed implements Operation.Cases<List<String>> {

    private static final MembersNamed ONES = new MembersNamed();

    private MembersNamed() {}

    /** All of them. */
    public static Set<String> in(Operation operation) {
        return new TreeSet<>(operation.match(ONES));
    }

    private static List<String> and(Collection<String> approvals, String... others) {
        List<String> all = new ArrayList<>(approvals);
        all.addAll(List.of(others));
        return all;
    }

    @Override
    public List<String> join(Join join) {
        return and(join.approvals(), join.member());
    }

    @Override
    public List<String> update(Update update) {
        return and(update.approvals(), update.member());
    }

    @Override
    public List<String> leave(Leave leave) {
        return and(leave.approvals(), leave.member());
    }

    @Override
    public List<String> key(Key key) {
        return and(key.approvals(), key.member());
    }

    /** Whoever was chosen is named too. */
    @Override
    public List<String> choose(Choose choose) {
        return and(choose.chosen().values(), choose.member());
    }

    @Override
    public List<String> payment(Payment payment) {
        return and(payment.approvals(), payment.payer(), payment.payee());
    }

    @Override
    public List<String> issue(Issue issue) {
        return and(issue.chosen().values(), issue.member());
    }

    @Override
    public List<String> redeem(Redeem redeem) {
        return and(redeem.chosen().values(), redeem.member());
    }

    @Override
    public List<String> grant(Grant grant) {
        return and(grant.approvals(), grant.member());
    }

    @Override
    public List<String> reversal(Reversal reversal) {
        return List.of(reversal.by());
    }

    @Override
    public List<String> dispute(Dispute dispute) {
        return List.of(dispute.by());
    }

    @Override
    public List<String> settle(Settle settle) {
        return settle.approvals();
    }

    @Override
    public List<String> propose(Propose propose) {
        return List.of(propose.by());
    }

    @Override
    public List<String> approve(Approve approve) {
        return List.of(approve.by());
    }

    @Override
    public List<String> amend(Amend amend) {
        return and(amend.approvals(), amend.by());
    }

    @Override
    public List<String> tick(Tick tick) {
        return List.of();
    }

    /** The account, which may be a member's. */
    @Override
    public List<String> opening(Opening opening) {
        return List.of(opening.account());
    }
}
