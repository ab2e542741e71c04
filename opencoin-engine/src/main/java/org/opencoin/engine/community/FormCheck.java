package org.opencoin.engine.community;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.opencoin.dsl.charter.Sealing;
import org.opencoin.engine.crypto.MemberKey;
import org.opencoin.engine.crypto.Sha256;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.ledger.GrantFields;
import org.opencoin.engine.money.LegalPart;
import org.opencoin.engine.operation.Amend;
import org.opencoin.engine.operation.Approve;
import org.opencoin.engine.operation.Choose;
import org.opencoin.engine.operation.Dispute;
import org.opencoin.engine.operation.Flaw;
import org.opencoin.engine.operation.Flaw.Kind;
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
import org.opencoin.engine.policy.Names;
import org.opencoin.engine.policy.Policy;

/** Whether everything an operation names exists, and its amounts are amounts. Finds all flaws of one operation. */
final class FormCheck implements Operation.Cases<List<Flaw>> {

    private final Policy policy;
    private final Governance governance;
    private final Predicate<String> isMember;
    private final List<Flaw> flaws = new ArrayList<>();

    private FormCheck(Policy policy, Governance governance, Predicate<String> isMember) {
        this.policy = policy;
        this.governance = governance;
        this.isMember = isMember;
    }

    static List<Flaw> of(Operation operation, Policy policy, Governance governance, Predicate<String> isMember) {
        FormCheck check = new FormCheck(policy, governance, isMember);
        check.unless(AccountName.isOperationId(operation.id()), Kind.NOT_AN_ID, operation.id());
        return operation.match(check);
    }

    private void unless(boolean fine, Kind kind, String name) {
        if (!fine) {
            flaws.add(new Flaw(kind, name));
        }
    }

    @Override
    public List<Flaw> join(Join join) {
        unless(AccountName.isMemberId(join.member()), Kind.NOT_AN_ID, join.member());
        roles(join.roles());
        zones(join.zones());
        join.key().ifPresent(key -> unless(MemberKey.read(key).isPresent(), Kind.NOT_A_KEY, key));
        sealed(join, Sealing.Of.MEMBERS);
        join.approvals().forEach(this::member);
        return flaws;
    }

    @Override
    public List<Flaw> update(Update update) {
        member(update.member());
        update.roles().ifPresent(this::roles);
        update.zones().ifPresent(this::zones);
        sealed(update, Sealing.Of.MEMBERS);
        update.approvals().forEach(this::member);
        return flaws; // one of neither roles nor zones gave a name, which is kept beside the record
    }

    @Override
    public List<Flaw> leave(Leave leave) {
        member(leave.member());
        leave.approvals().forEach(this::member);
        return flaws;
    }

    @Override
    public List<Flaw> key(Key key) {
        member(key.member());
        boolean others = key.act() == Key.Act.RECOVER || key.act() == Key.Act.REVOKE;
        boolean inForm = key.act().bringsKey() == key.key().isPresent()
                && (others || key.approvals().isEmpty());
        unless(inForm, Kind.KEY_FORM, key.id());
        key.key().ifPresent(written -> unless(MemberKey.read(written).isPresent(), Kind.NOT_A_KEY, written));
        key.approvals().forEach(this::member);
        return flaws;
    }

    @Override
    public List<Flaw> choose(Choose choose) {
        member(choose.member());
        chosen(choose.chosen());
        return flaws;
    }

    @Override
    public List<Flaw> payment(Payment payment) {
        int currency = currency(payment.currency());
        party(payment.payer(), currency);
        party(payment.payee(), currency);
        unless(!payment.payer().equals(payment.payee()), Kind.SAME_PARTIES, payment.payer());
        amount(payment.amount());
        payment.legal().ifPresent(part -> legal(part, currency));
        payment.category()
                .ifPresent(name -> unless(policy.categories().number(name) != Names.NONE, Kind.UNKNOWN_CATEGORY, name));
        zones(payment.placeZones());
        payment.fields().forEach(this::field);
        sealed(payment, Sealing.Of.PAYMENTS);
        payment.approvals().forEach(this::member);
        return flaws;
    }

    @Override
    public List<Flaw> issue(Issue issue) {
        conversion(issue.member(), issue.currency(), issue.reserve(), issue.deposit(), issue.chosen());
        return flaws;
    }

    @Override
    public List<Flaw> redeem(Redeem redeem) {
        conversion(redeem.member(), redeem.currency(), redeem.reserve(), redeem.amount(), redeem.chosen());
        return flaws;
    }

    @Override
    public List<Flaw> grant(Grant grant) {
        member(grant.member());
        int currency = currency(grant.currency());
        grant.amount().ifPresent(this::amount);
        grant.certificate().ifPresent(name -> unless(AccountName.isOperationId(name), Kind.NOT_AN_ID, name));
        grant.approvals().forEach(this::member);
        if (currency != Names.NONE) {
            Optional<GrantFields> needed =
                    policy.charter().currency(grant.currency()).flatMap(found -> GrantFields.of(found, grant.grant()));
            unless(needed.isPresent(), Kind.UNKNOWN_GRANT, grant.grant());
            needed.flatMap(fields -> fields.against(
                            grant.amount().isPresent(),
                            grant.quantities().keySet(),
                            grant.certificate().isPresent()))
                    .ifPresent(field -> unless(false, Kind.GRANT_FORM, field));
        }
        return flaws;
    }

    private void conversion(String member, String code, String reserve, long amount, Map<String, String> chosen) {
        member(member);
        currency(code);
        boolean known = policy.charter()
                .currency(code)
                .map(found -> found.reserves().stream().anyMatch(r -> r.name().equals(reserve)))
                .orElse(true);
        unless(known, Kind.UNKNOWN_RESERVE, reserve);
        amount(amount);
        chosen(chosen);
    }

    private void chosen(Map<String, String> chosen) {
        chosen.forEach((role, who) -> {
            unless(policy.roles().number(role) != Names.NONE, Kind.UNKNOWN_ROLE, role);
            member(who);
        });
    }

    @Override
    public List<Flaw> reversal(Reversal reversal) {
        unless(AccountName.isOperationId(reversal.of()), Kind.NOT_AN_ID, reversal.of());
        member(reversal.by());
        return flaws;
    }

    @Override
    public List<Flaw> dispute(Dispute dispute) {
        unless(AccountName.isOperationId(dispute.of()), Kind.NOT_AN_ID, dispute.of());
        member(dispute.by());
        return flaws;
    }

    @Override
    public List<Flaw> settle(Settle settle) {
        unless(AccountName.isOperationId(settle.of()), Kind.NOT_AN_ID, settle.of());
        settle.approvals().forEach(this::member);
        return flaws;
    }

    @Override
    public List<Flaw> propose(Propose propose) {
        member(propose.by());
        unless(
                governance.charter(propose.charter()).isPresent(),
                Kind.NOT_A_CHARTER,
                propose.charter().hash());
        return flaws;
    }

    @Override
    public List<Flaw> approve(Approve approve) {
        unless(AccountName.isOperationId(approve.of()), Kind.NOT_AN_ID, approve.of());
        member(approve.by());
        return flaws;
    }

    @Override
    public List<Flaw> amend(Amend amend) {
        unless(AccountName.isOperationId(amend.of()), Kind.NOT_AN_ID, amend.of());
        unless(Sha256.parse(amend.charter()).isPresent(), Kind.NOT_A_CHARTER, amend.charter());
        member(amend.by());
        amend.approvals().forEach(this::member);
        return flaws;
    }

    @Override
    public List<Flaw> tick(Tick tick) {
        return flaws;
    }

    /** Nobody opens an account outside the rules: a rehearsal, which does, asks the community without submitting. */
    @Override
    public List<Flaw> opening(Opening opening) {
        flaws.add(new Flaw(Kind.OUTSIDE_THE_RULES, opening.account()));
        return flaws;
    }

    private boolean isStanding(String account, int currency) {
        return AccountName.parse(account)
                .filter(name -> name.kind() == AccountName.Kind.FUND || name.kind() == AccountName.Kind.RESERVE)
                .filter(name -> policy.standing().find(name, currency).isPresent())
                .isPresent();
    }

    private void party(String account, int currency) {
        Optional<AccountName> name = AccountName.parse(account).filter(found -> !found.isMember());
        if (name.isPresent()) {
            boolean fund = name.get().kind() == AccountName.Kind.FUND;
            boolean known = currency == Names.NONE || isStanding(account, currency);
            unless(fund && known, Kind.UNKNOWN_ACCOUNT, account);
        } else {
            member(account);
        }
    }

    private void legal(LegalPart part, int currency) {
        boolean taken = currency == Names.NONE || policy.currency(currency).takes(part.currency());
        unless(taken, Kind.UNKNOWN_LEGAL, part.currency());
        amount(part.minor());
    }

    private void field(String name, String value) {
        Set<String> values = policy.fields().get(name);
        unless(values != null, Kind.UNKNOWN_FIELD, name);
        unless(values == null || values.contains(value), Kind.UNKNOWN_VALUE, value);
    }

    private void sealed(Operation operation, Sealing.Of of) {
        operation.sealed().forEach((name, commitment) -> {
            boolean known = policy.charter().sealings().stream()
                    .anyMatch(sealing -> sealing.of() == of && sealing.name().equals(name));
            unless(known, Kind.UNKNOWN_SEALED, name);
            unless(Sha256.parse(commitment).isPresent(), Kind.NOT_A_COMMITMENT, commitment);
        });
    }

    private void member(String id) {
        unless(isMember.test(id), Kind.UNKNOWN_MEMBER, id);
    }

    private int currency(String code) {
        int number = policy.currencies().number(code);
        boolean own = number != Names.NONE && number < policy.own();
        unless(own, Kind.UNKNOWN_CURRENCY, code);
        return own ? number : Names.NONE;
    }

    private void amount(long minor) {
        unless(minor > 0, Kind.NOT_AN_AMOUNT, Long.toString(minor));
    }

    private void roles(List<String> names) {
        unless(!names.isEmpty(), Kind.NO_ROLE, "");
        names.forEach(name -> unless(policy.roles().number(name) != Names.NONE, Kind.UNKNOWN_ROLE, name));
    }

    private void zones(Map<String, Boolean> facts) {
        Collection<String> names = facts.keySet();
        names.forEach(name -> unless(policy.zones().number(name) != Names.NONE, Kind.UNKNOWN_ZONE, name));
    }
}
