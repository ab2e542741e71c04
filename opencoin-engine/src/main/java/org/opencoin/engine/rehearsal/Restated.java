package org.opencoin.engine.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
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
import org.opencoin.engine.policy.Names;
import org.opencoin.engine.policy.Policy;

/**
 * An operation that was made under one charter, said to another: what it states in words that the other doesn't have (a
 * zone, a category, a field, one role among several) is left unsaid. Nothing is added.
 */
final class Restated implements Operation.Cases<Operation> {

    private final Policy policy;

    Restated(Policy policy) {
        this.policy = policy;
    }

    Operation of(Operation operation) {
        return operation.match(this);
    }

    private boolean hasZone(String name) {
        return policy.zones().number(name) != Names.NONE;
    }

    private boolean hasRole(String name) {
        return policy.roles().number(name) != Names.NONE;
    }

    private static <V> SortedMap<String, V> only(Map<String, V> all, Predicate<String> known) {
        SortedMap<String, V> kept = new TreeMap<>(all);
        kept.keySet().removeIf(known.negate());
        return kept;
    }

    /** Somebody without any role that the charter has can't take part: then the roles stay, and are told. */
    private List<String> roles(List<String> all) {
        List<String> kept = all.stream().filter(this::hasRole).toList();
        return kept.isEmpty() ? all : kept;
    }

    @Override
    public Operation join(Join join) {
        return new Join(
                join.id(),
                join.member(),
                roles(join.roles()),
                only(join.zones(), this::hasZone),
                join.key(),
                join.approvals());
    }

    @Override
    public Operation update(Update update) {
        return new Update(
                update.id(),
                update.member(),
                update.roles().map(this::roles),
                update.zones().map(zones -> only(zones, this::hasZone)),
                update.approvals());
    }

    @Override
    public Operation leave(Leave leave) {
        return leave;
    }

    @Override
    public Operation key(Key key) {
        return key;
    }

    @Override
    public Operation choose(Choose choose) {
        return new Choose(choose.id(), choose.member(), only(choose.chosen(), this::isChosen));
    }

    private boolean isChosen(String role) {
        return hasRole(role) && policy.choice(policy.roles().number(role)).isPresent();
    }

    @Override
    public Operation payment(Payment payment) {
        return new Payment(
                payment.id(),
                payment.payer(),
                payment.payee(),
                payment.currency(),
                payment.amount(),
                payment.legal(),
                payment.category().filter(name -> policy.categories().number(name) != Names.NONE),
                only(payment.placeZones(), this::hasZone),
                payment.quantities(),
                only(payment.fields(), field -> states(field, payment)),
                payment.approvals());
    }

    private boolean states(String field, Payment payment) {
        return policy.fields()
                .getOrDefault(field, Set.of())
                .contains(payment.fields().getOrDefault(field, ""));
    }

    @Override
    public Operation issue(Issue issue) {
        return new Issue(
                issue.id(),
                issue.member(),
                issue.currency(),
                issue.reserve(),
                issue.deposit(),
                only(issue.chosen(), this::hasRole));
    }

    @Override
    public Operation redeem(Redeem redeem) {
        return new Redeem(
                redeem.id(),
                redeem.member(),
                redeem.currency(),
                redeem.reserve(),
                redeem.amount(),
                only(redeem.chosen(), this::hasRole));
    }

    @Override
    public Operation reversal(Reversal reversal) {
        return reversal;
    }

    @Override
    public Operation grant(Grant grant) {
        return grant;
    }

    @Override
    public Operation dispute(Dispute dispute) {
        return dispute;
    }

    @Override
    public Operation settle(Settle settle) {
        return settle;
    }

    @Override
    public Operation propose(Propose propose) {
        return propose;
    }

    @Override
    public Operation approve(Approve approve) {
        return approve;
    }

    @Override
    public Operation amend(Amend amend) {
        return amend;
    }

    @Override
    public Operation tick(Tick tick) {
        return tick;
    }

    @Override
    public Operation opening(Opening opening) {
        return opening;
    }
}
