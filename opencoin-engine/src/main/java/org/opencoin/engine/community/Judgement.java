package org.opencoin.engine.community;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencoin.engine.account.Accounts;
import org.opencoin.engine.account.Movements;
import org.opencoin.engine.income.GrantJudge;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.membership.MemberBook;
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
import org.opencoin.engine.operation.Submission;
import org.opencoin.engine.operation.Tick;
import org.opencoin.engine.operation.Update;
import org.opencoin.engine.payment.DisputeJudge;
import org.opencoin.engine.payment.PaymentBook;
import org.opencoin.engine.payment.PaymentBook.Remembered;
import org.opencoin.engine.payment.PaymentJudge;
import org.opencoin.engine.payment.ReversalJudge;
import org.opencoin.engine.policy.Facts;
import org.opencoin.engine.policy.Limits;
import org.opencoin.engine.policy.Names;
import org.opencoin.engine.policy.Occasion;
import org.opencoin.engine.policy.Pasts;
import org.opencoin.engine.policy.Policy;
import org.opencoin.engine.policy.Reasons;
import org.opencoin.engine.supply.Conversion;
import org.opencoin.engine.supply.SupplyDesk;

/** Turns names into numbers and asks the book of each kind of operation. Reads only. */
final class Judgement {

    private final Books books;
    private final Governance governance;
    private final AmendmentJudge amendments;
    private final Policy policy;
    private final MemberBook members;
    private final Accounts accounts;
    private final PaymentBook payments;
    private final IdTable ids;
    private final Facts facts;
    private final Pasts pasts;
    private final PaymentJudge paymentJudge;
    private final ReversalJudge reversalJudge;
    private final DisputeJudge disputes;
    private final SupplyDesk supply;
    private final Limits limits;
    private final GrantJudge grants;
    private final AdmissionJudge admission;

    Judgement(Books books, IdTable ids, Governance governance) {
        this(books, ids, governance, books.members(), books.payments());
    }

    /** @param facts what rules know of members, and {@code pasts} of payments: those books, or somebody who looks on */
    Judgement(Books books, IdTable ids, Governance governance, Facts facts, Pasts pasts) {
        this.books = books;
        this.governance = governance;
        this.amendments = new AmendmentJudge(books.policy(), books.members(), governance.proposals());
        this.policy = books.policy();
        this.members = books.members();
        this.accounts = books.accounts();
        this.payments = books.payments();
        this.ids = ids;
        this.facts = facts;
        this.pasts = pasts;
        this.paymentJudge = new PaymentJudge(policy, facts, accounts, pasts);
        this.reversalJudge = new ReversalJudge(policy, facts, accounts, pasts);
        this.disputes = new DisputeJudge(policy, facts, accounts, pasts);
        this.supply = new SupplyDesk(policy, facts, accounts, pasts);
        this.limits = new Limits(policy, facts, accounts, pasts);
        this.grants = new GrantJudge(policy, facts, accounts, limits, books.grants());
        this.admission = new AdmissionJudge(policy, members, facts, books::lastPaid);
    }

    Plan judge(Submission submission) {
        return submission.operation().match(new ByKind(submission, new Reasons(policy)));
    }

    /** A payment as rules see it. */
    private Occasion occasion(Payment payment, long atMillis) {
        int currency = policy.currencies().number(payment.currency());
        return new Occasion(
                facts,
                policy,
                currency,
                account(payment.payer(), currency),
                account(payment.payee(), currency),
                payment.amount(),
                payment.legal(),
                payment.category().map(policy.categories()::number).orElse(Names.NONE),
                payment.placeZones(),
                payment.quantities(),
                payment.fields(),
                policy.currency(currency).clock().local(atMillis).toLocalTime(),
                pasts.at(currency, atMillis));
    }

    private int account(String name, int currency) {
        int member = members.number(name);
        return member != Names.NONE
                ? member
                : policy.standing().require(AccountName.parse(name).orElseThrow(), currency);
    }

    /** One judgement. */
    private final class ByKind implements Operation.Cases<Plan> {

        private final Submission submission;
        private final Reasons reasons;

        ByKind(Submission submission, Reasons reasons) {
            this.submission = submission;
            this.reasons = reasons;
        }

        private Plan plan(Movements movements, Plan.Note note) {
            return new Plan(submission, reasons.verdict(), movements, note, limits);
        }

        private Plan plan() {
            return plan(new Movements(), new Plan.Nothing());
        }

        @Override
        public Plan join(Join join) {
            if (members.number(join.member()) != Names.NONE) {
                reasons.add(ClauseCode.MEMBER_EXISTS, reasons.saw().text("member", join.member()));
            }
            admission.join(join, reasons);
            return plan();
        }

        /** Whether somebody who takes part has left: then nothing else is asked. */
        private boolean haveLeft(String... accounts) {
            for (String account : accounts) {
                int member = members.number(account);
                if (member != Names.NONE && facts.hasLeft(member)) {
                    reasons.add(ClauseCode.LEFT, reasons.saw().text("member", account));
                }
            }
            return !reasons.isEmpty();
        }

        @Override
        public Plan update(Update update) {
            if (!haveLeft(update.member())) {
                admission.update(update, reasons);
            }
            return plan();
        }

        @Override
        public Plan leave(Leave leave) {
            if (haveLeft(leave.member())) {
                return plan();
            }
            admission.leave(leave, submission.atMillis(), reasons);
            int member = members.number(leave.member());
            Movements movements =
                    new DepartureJudge(policy, facts, accounts, limits).judge(member, submission.atMillis(), reasons);
            long open = payments.openDisputes(member);
            if (open > 0) {
                reasons.add(ClauseCode.LEAVING, reasons.saw().text("disputes", Long.toString(open)));
            }
            return plan(movements, new Plan.Nothing());
        }

        @Override
        public Plan key(Key key) {
            if (!haveLeft(key.member())) {
                new KeyJudge(policy, members).judge(key, submission.atMillis(), reasons);
            }
            return plan();
        }

        @Override
        public Plan choose(Choose choose) {
            if (haveLeft(choose.member())) {
                return plan();
            }
            new ChoiceJudge(policy, members).judge(choose, reasons);
            return plan();
        }

        @Override
        public Plan tick(Tick tick) {
            return plan();
        }

        @Override
        public Plan payment(Payment payment) {
            if (haveLeft(payment.payer(), payment.payee())) {
                return plan();
            }
            Occasion occasion = occasion(payment, submission.atMillis());
            List<Integer> approvals =
                    payment.approvals().stream().map(members::number).toList();
            Movements movements = paymentJudge.judge(occasion, approvals, submission.atMillis(), reasons);
            return plan(movements, new Plan.Paid(occasion));
        }

        @Override
        public Plan issue(Issue issue) {
            if (haveLeft(issue.member())) {
                return plan();
            }
            Conversion planned = supply.issue(
                    request(issue.member(), issue.currency(), issue.reserve(), issue.deposit(), issue.chosen()),
                    reasons);
            return plan(planned.movements(), new Plan.Nothing());
        }

        @Override
        public Plan grant(Grant grant) {
            if (haveLeft(grant.member())) {
                return plan();
            }
            GrantJudge.Request request = new GrantJudge.Request(
                    members.number(grant.member()),
                    policy.currencies().number(grant.currency()),
                    grant.grant(),
                    grant.amount(),
                    grant.quantities(),
                    grant.certificate(),
                    grant.approvals().stream().map(members::number).toList(),
                    submission.atMillis());
            return grants.judge(request, reasons)
                    .map(planned -> plan(planned.movements(), new Plan.Granting(planned.granted())))
                    .orElseGet(this::plan);
        }

        @Override
        public Plan redeem(Redeem redeem) {
            if (haveLeft(redeem.member())) {
                return plan();
            }
            SupplyDesk.Request request =
                    request(redeem.member(), redeem.currency(), redeem.reserve(), redeem.amount(), redeem.chosen());
            Conversion planned = supply.redeem(request, reasons);
            return plan(planned.movements(), new Plan.Redeemed(request.member(), request.currency(), request.amount()));
        }

        private SupplyDesk.Request request(
                String member, String code, String reserve, long amount, Map<String, String> chosen) {
            Map<String, Integer> numbers = new HashMap<>();
            chosen.forEach((role, id) -> numbers.put(role, members.number(id)));
            return new SupplyDesk.Request(
                    members.number(member),
                    policy.currencies().number(code),
                    reserve,
                    amount,
                    numbers,
                    submission.atMillis());
        }

        @Override
        public Plan reversal(Reversal reversal) {
            if (haveLeft(reversal.by())) {
                return plan();
            }
            IdTable.Decided original = ids.find(Fingerprint.id(reversal.of()));
            boolean accepted = original != null && original.payment();
            Optional<Remembered> payment = remembered(reversal.of());
            int by = members.number(reversal.by());
            reversalJudge.judge(reversal.of(), payment, accepted, by, submission.atMillis(), reasons);
            return payment.map(found -> plan(found.undoing(), new Plan.Undone(found)))
                    .orElseGet(this::plan);
        }

        @Override
        public Plan dispute(Dispute dispute) {
            if (haveLeft(dispute.by())) {
                return plan();
            }
            IdTable.Decided original = ids.find(Fingerprint.id(dispute.of()));
            boolean accepted = original != null && original.payment();
            Optional<Remembered> payment = remembered(dispute.of());
            int by = members.number(dispute.by());
            disputes.dispute(dispute.of(), payment, accepted, by, submission.atMillis(), reasons);
            return payment.map(found -> plan(new Movements(), new Plan.Disputed(found)))
                    .orElseGet(this::plan);
        }

        @Override
        public Plan settle(Settle settle) {
            Optional<Remembered> payment = remembered(settle.of());
            List<Integer> approvals =
                    settle.approvals().stream().map(members::number).toList();
            disputes.settle(settle.of(), payment, settle.upheld(), approvals, submission.atMillis(), reasons);
            return payment.map(found -> plan(
                            settle.upheld() ? found.undoing() : new Movements(),
                            new Plan.Settled(found, settle.upheld())))
                    .orElseGet(this::plan);
        }

        private Optional<Remembered> remembered(String id) {
            IdTable.Decided original = ids.find(Fingerprint.id(id));
            return original == null ? Optional.empty() : payments.find(original.entry());
        }

        @Override
        public Plan propose(Propose propose) {
            if (!haveLeft(propose.by())) {
                amendments.propose(propose, reasons);
            }
            if (reasons.isEmpty()) {
                Policy next = governance.policy(propose.charter());
                new Upgrade(books, next, governance.decimals(), reasons.noticing()).check();
            }
            return plan();
        }

        @Override
        public Plan approve(Approve approve) {
            if (!haveLeft(approve.by())) {
                amendments.approve(approve, reasons);
            }
            return plan();
        }

        @Override
        public Plan amend(Amend amend) {
            if (haveLeft(amend.by())) {
                return plan();
            }
            Optional<Policy> next = amendments
                    .amend(amend, submission.atMillis(), reasons)
                    .map(proposal -> governance.policy(proposal.charter()));
            next.ifPresent(policyThen -> new Upgrade(books, policyThen, governance.decimals(), reasons).check());
            return next.map(policyThen -> plan(new Movements(), new Plan.Amended(policyThen)))
                    .orElseGet(this::plan);
        }

        @Override
        public Plan opening(Opening opening) {
            int currency = policy.currencies().number(opening.currency());
            int source = currency < policy.own()
                    ? policy.currency(currency).issuance()
                    : policy.standing().require(AccountName.outside(opening.currency()), currency);
            Movements movements =
                    new Movements().move(source, account(opening.account(), currency), currency, opening.amount());
            if (!accounts.fits(movements)) {
                reasons.add(ClauseCode.OVERFLOW, reasons.saw().amount("amount", opening.amount(), opening.currency()));
            }
            return plan(movements, new Plan.Nothing());
        }
    }
}
