package org.opencoin.engine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.LeaversDebt;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.operation.Leave;
import org.opencoin.engine.reference.ReferenceBook.Cause;
import org.opencoin.engine.reference.ReferenceBook.Movement;

/** What brings a leaver's account to zero in one currency, or what stands against it. */
record ReferenceDepartures(ReferenceBook book, Currency currency, Leave leave, long now) {

    Optional<Rule.Departure> rule() {
        return currency.rules().stream()
                .filter(Rule.Departure.class::isInstance)
                .map(Rule.Departure.class::cast)
                .findFirst();
    }

    List<Movement> moves(BiConsumer<ClauseCode, Optional<Rule>> fails) {
        long balance = book.balance(leave.member(), currency.code());
        if (balance == 0) {
            return List.of();
        }
        Optional<String> other = rule().flatMap(rule -> balance > 0 ? receiver(rule) : bearer(rule, -balance));
        if (other.isEmpty()) {
            fails.accept(ClauseCode.LEAVING, rule().map(rule -> rule));
            return List.of();
        }
        List<Movement> moves = new ArrayList<>();
        moves.add(move(leave.member(), -balance));
        moves.add(move(other.get(), balance));
        return moves;
    }

    private Movement move(String account, long amount) {
        return new Movement(now, account, currency.code(), amount, Cause.OTHER, leave.id());
    }

    private Optional<String> receiver(Rule.Departure rule) {
        return rule.balance().map(this::account);
    }

    private String account(Destination to) {
        if (to instanceof Destination.ToStanding choice) {
            return book.standing(leave.member(), choice.role()).orElseGet(() -> account(choice.otherwise()));
        }
        return to instanceof Destination.ToFund fund ? "fund:" + fund.fund() : "issuance:" + currency.code();
    }

    private static Optional<String> bearer(Rule.Departure rule, long debt) {
        return rule.debt() instanceof LeaversDebt.Borne borne && borne.maximum().orElse(Long.MAX_VALUE) >= debt
                ? Optional.of("fund:" + borne.fund())
                : Optional.empty();
    }
}
