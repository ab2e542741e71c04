package org.opencoin.engine.community;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.opencoin.dsl.charter.Signing;
import org.opencoin.engine.ledger.AccountName;
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

/** Whose signatures a charter asks for under an operation ({@code spec/operations.md}, 6.1). */
final class Signers {

    private final List<Signing> signings;

    Signers(List<Signing> signings) {
        this.signings = List.copyOf(signings);
    }

    /** Members' ids. */
    SortedSet<String> of(Operation operation) {
        SortedSet<String> asked = new TreeSet<>();
        Parts parts = operation.match(new ByKind());
        if (!signings.isEmpty() && rulesOthers(operation)) {
            asked.addAll(parts.actor());
            asked.addAll(parts.approvers());
        }
        for (Signing signing : signings) {
            boolean speaks = switch (signing.of()) {
                case OPERATIONS -> true;
                case PAYMENTS -> operation instanceof Payment;
                case PART_PAYMENTS ->
                    operation instanceof Payment payment && payment.legal().isPresent();
            };
            if (speaks) {
                signing.by().forEach(by -> asked.addAll(parts.of(by)));
            }
        }
        return asked;
    }

    /** Where anything is signed, so is whatever sets a key, or the charter: or others could set it. */
    private static boolean rulesOthers(Operation operation) {
        return operation instanceof Key
                || operation instanceof Propose
                || operation instanceof Approve
                || operation instanceof Amend
                || operation instanceof Join join && join.key().isPresent();
    }

    /** Who has a part in an operation. */
    private record Parts(List<String> actor, List<String> approvers, List<String> payee) {

        List<String> of(Signing.By by) {
            return switch (by) {
                case ACTOR, PAYER -> actor;
                case APPROVERS -> approvers;
                case PAYEE -> payee;
            };
        }
    }

    private static final class ByKind implements Operation.Cases<Parts> {

        private static Parts by(String actor) {
            return new Parts(List.of(actor), List.of(), List.of());
        }

        /** Of what others decide, it isn't the act of whom it is about. */
        private static Parts unlessDecided(String actor, List<String> approvals) {
            return new Parts(approvals.isEmpty() ? List.of(actor) : List.of(), approvals, List.of());
        }

        private static List<String> member(String account) {
            boolean isMember =
                    AccountName.parse(account).filter(AccountName::isMember).isPresent();
            return isMember ? List.of(account) : List.of();
        }

        @Override
        public Parts join(Join join) {
            return new Parts(List.of(join.member()), join.approvals(), List.of());
        }

        @Override
        public Parts update(Update update) {
            return new Parts(List.of(update.member()), update.approvals(), List.of());
        }

        @Override
        public Parts leave(Leave leave) {
            return unlessDecided(leave.member(), leave.approvals());
        }

        @Override
        public Parts key(Key key) {
            return key.act() == Key.Act.RECOVER
                    ? new Parts(List.of(), key.approvals(), List.of())
                    : unlessDecided(key.member(), key.approvals());
        }

        @Override
        public Parts choose(Choose choose) {
            return by(choose.member());
        }

        @Override
        public Parts payment(Payment payment) {
            return new Parts(member(payment.payer()), payment.approvals(), member(payment.payee()));
        }

        @Override
        public Parts issue(Issue issue) {
            return by(issue.member());
        }

        @Override
        public Parts redeem(Redeem redeem) {
            return by(redeem.member());
        }

        @Override
        public Parts grant(Grant grant) {
            return unlessDecided(grant.member(), grant.approvals());
        }

        @Override
        public Parts reversal(Reversal reversal) {
            return by(reversal.by());
        }

        @Override
        public Parts dispute(Dispute dispute) {
            return by(dispute.by());
        }

        @Override
        public Parts settle(Settle settle) {
            return new Parts(List.of(), settle.approvals(), List.of());
        }

        @Override
        public Parts propose(Propose propose) {
            return by(propose.by());
        }

        @Override
        public Parts approve(Approve approve) {
            return by(approve.by());
        }

        @Override
        public Parts amend(Amend amend) {
            return new Parts(List.of(amend.by()), amend.approvals(), List.of());
        }

        @Override
        public Parts tick(Tick tick) {
            return new Parts(List.of(), List.of(), List.of());
        }

        @Override
        public Parts opening(Opening opening) {
            return new Parts(List.of(), List.of(), List.of());
        }
    }
}
