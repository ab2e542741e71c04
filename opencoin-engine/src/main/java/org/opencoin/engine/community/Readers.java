package org.opencoin.engine.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.opencoin.dsl.charter.Sealing;
import org.opencoin.engine.ledger.AccountName;
import org.opencoin.engine.membership.MemberBook;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Update;
import org.opencoin.engine.policy.Policy;

/** Who reads a sealed text: the parties and the roles that the charter names, and the member whom it is about. */
final class Readers {

    private final Policy policy;
    private final MemberBook members;

    Readers(Policy policy, MemberBook members) {
        this.policy = policy;
        this.members = members;
    }

    /** Those of a text of an operation, as things are now; nobody when the charter doesn't know it. */
    Set<String> of(Operation operation, String text) {
        Set<String> readers = new TreeSet<>();
        for (Sealing sealing : policy.charter().sealings()) {
            if (sealing.name().equals(text)) {
                sealing.parties().forEach(party -> party(operation, party).ifPresent(readers::add));
                about(operation).ifPresent(readers::add);
                sealing.roles().forEach(role -> readers.addAll(holders(role)));
            }
        }
        return readers;
    }

    private static Optional<String> party(Operation operation, Sealing.Reader party) {
        if (!(operation instanceof Payment payment)) {
            return Optional.empty();
        }
        String id = party == Sealing.Reader.PAYER ? payment.payer() : payment.payee();
        return AccountName.isMemberId(id) ? Optional.of(id) : Optional.empty(); // a fund reads nothing
    }

    private static Optional<String> about(Operation operation) {
        if (operation instanceof Join join) {
            return Optional.of(join.member());
        }
        return operation instanceof Update update ? Optional.of(update.member()) : Optional.empty();
    }

    private List<String> holders(String role) {
        List<String> holders = new ArrayList<>();
        int number = policy.roles().number(role);
        for (int member = 0; member < members.members(); member++) {
            if (!members.hasLeft(member) && members.holds(member, number)) {
                holders.add(members.id(member));
            }
        }
        return holders;
    }
}
