package org.opencoin.engine.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.operation.Dispute;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Settle;

/** Which payments are disputed, and by whom that may be settled. */
final class ReferenceDisputes {

    private final Charter charter;
    private final ReferenceBook book;
    /** By payment, the accounts that it moved money of. */
    private final Map<String, Set<String>> open = new TreeMap<>();

    private final Set<String> settled = new TreeSet<>();

    ReferenceDisputes(Charter charter, ReferenceBook book) {
        this.charter = charter;
        this.book = book;
    }

    private Optional<Rule.Disputes> rule(Payment payment) {
        return charter.currency(payment.currency()).orElseThrow().rules().stream()
                .filter(Rule.Disputes.class::isInstance)
                .map(Rule.Disputes.class::cast)
                .findFirst();
    }

    void judge(
            Dispute dispute,
            Optional<Payment> payment,
            long paidAt,
            boolean reversed,
            long now,
            BiConsumer<ClauseCode, Optional<Rule>> fails) {
        Optional<Rule.Disputes> rule = payment.flatMap(this::rule);
        if (payment.isEmpty()) {
            fails.accept(ClauseCode.NOT_DISPUTABLE, Optional.empty());
            return;
        }
        if (rule.isEmpty()) {
            fails.accept(ClauseCode.NO_RULE, Optional.empty());
            return;
        }
        boolean may = rule.get().byPayer() && payment.get().payer().equals(dispute.by())
                || rule.get().byPayee() && payment.get().payee().equals(dispute.by());
        if (!may) {
            fails.accept(ClauseCode.NO_RULE, Optional.empty());
        }
        ReferenceCalendar calendar = new ReferenceCalendar(
                charter.currency(payment.get().currency()).orElseThrow().calendar());
        boolean late = now >= calendar.plus(paidAt, rule.get().within());
        boolean known = open.containsKey(dispute.of()) || settled.contains(dispute.of());
        if (reversed || known || late) {
            fails.accept(ClauseCode.NOT_DISPUTABLE, Optional.empty());
        }
    }

    /** Whether, but for limits, it may be settled so. */
    void judge(
            Settle settle, Optional<Payment> payment, boolean reversed, BiConsumer<ClauseCode, Optional<Rule>> fails) {
        Optional<Rule.Disputes> rule = payment.flatMap(this::rule);
        if (rule.isEmpty()) {
            fails.accept(ClauseCode.NO_DISPUTE, Optional.empty());
            return;
        }
        Set<String> parties = open.getOrDefault(
                settle.of(), Set.of(payment.get().payer(), payment.get().payee()));
        long agreed = settle.approvals().stream()
                .filter(member -> !parties.contains(member))
                .filter(member -> book.people
                        .get(member)
                        .roles()
                        .contains(rule.get().settled().role()))
                .count();
        if (agreed < rule.get().settled().count()) {
            fails.accept(ClauseCode.APPROVALS, Optional.of(rule.get()));
        }
        if (reversed || !open.containsKey(settle.of())) {
            fails.accept(ClauseCode.NO_DISPUTE, Optional.empty());
        }
    }

    void opened(String payment, List<ReferenceBook.Movement> moved) {
        Set<String> parties = new TreeSet<>();
        moved.forEach(movement -> parties.add(movement.account()));
        open.put(payment, parties);
    }

    void settled(String payment) {
        open.remove(payment);
        settled.add(payment);
    }

    /** Whether a payment that moved money of a member is disputed still. */
    boolean keeps(String member, Set<String> reversed) {
        return open.entrySet().stream()
                .anyMatch(one -> one.getValue().contains(member) && !reversed.contains(one.getKey()));
    }
}
