package org.opencoin.engine.audit;

import java.util.Optional;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.Approve;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.operation.Dispute;
import org.opencoin.engine.operation.Grant;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Key;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.operation.Opening;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Propose;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.Settle;
import org.opencoin.engine.operation.Tick;
import org.opencoin.engine.operation.Update;

/** The member or fund that an operation is first about: who pays, joins, brings, redeems or asks. */
final class Whom implements Operation.Cases<Optional<String>> {

    private static final Whom FIRST = new Whom();

    private Whom() {}

    static Optional<String> of(Operation operation) {
        return operation.match(FIRST);
    }

    @Override
    public Optional<String> join(Join join) {
        return Optional.of(join.member());
    }

    @Override
    public Optional<String> update(Update update) {
        return Optional.of(update.member());
    }

    @Override
    public Optional<String> leave(Leave leave) {
        return Optional.of(leave.member());
    }

    @Override
    public Optional<String> key(Key key) {
        return Optional.of(key.member());
    }

    @Override
    public Optional<String> choose(Choose choose) {
        return Optional.of(choose.member());
    }

    @Override
    public Optional<String> payment(Payment payment) {
        return Optional.of(payment.payer());
    }

    @Override
    public Optional<String> issue(Issue issue) {
        return Optional.of(issue.member());
    }

    @Override
    public Optional<String> redeem(Redeem redeem) {
        return Optional.of(redeem.member());
    }

    @Override
    public Optional<String> reversal(Reversal reversal) {
        return Optional.of(reversal.by());
    }

    @Override
    public Optional<String> grant(Grant grant) {
        return Optional.of(grant.member());
    }

    @Override
    public Optional<String> dispute(Dispute dispute) {
        return Optional.of(dispute.by());
    }

    @Override
    public Optional<String> settle(Settle settle) {
        return settle.approvals().stream().findFirst();
    }

    @Override
    public Optional<String> propose(Propose propose) {
        return Optional.of(propose.by());
    }

    @Override
    public Optional<String> approve(Approve approve) {
        return Optional.of(approve.by());
    }

    @Override
    public Optional<String> amend(Amend amend) {
        return Optional.of(amend.by());
    }

    @Override
    public Optional<String> tick(Tick tick) {
        return Optional.empty();
    }

    @Override
    public Optional<String> opening(Opening opening) {
        return Optional.of(opening.account());
    }
}
