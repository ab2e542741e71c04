package org.opencoin.engine.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.StandingChoice;

/** Everything the reference remembers: members, and every movement ever made. Balances are sums over that list. */
final class ReferenceBook {

    /** A member's facts and when they came. */
    record Person(String id, Set<String> roles, Map<String, Boolean> zones, long joinedAt) {}

    /** Why something moved. */
    enum Cause {
        PAYMENT,
        REDEMPTION,
        REVERSAL,
        CHARGE,
        OTHER
    }

    /**
     * One movement.
     *
     * @param source id of the operation, or of the demurrage rule
     */
    record Movement(long at, String account, String currency, long amount, Cause cause, String source) {
        Movement plus(long more) {
            return new Movement(at, account, currency, amount + more, cause, source);
        }
    }

    final Map<String, Person> people = new LinkedHashMap<>();
    /** Who left; they are among the people still, with nothing attested about them. */
    final Set<String> gone = new TreeSet<>();

    final List<Movement> movements = new ArrayList<>();
    final List<StandingChoice> choices = new ArrayList<>();
    /** By member, whom each chose last, by role. */
    final Map<String, Map<String, String>> chosen = new TreeMap<>();

    private final Map<String, List<Movement>> byAccount = new TreeMap<>();

    void move(long at, String account, String currency, long amount, Cause cause, String source) {
        if (amount != 0) {
            Movement movement = new Movement(at, account, currency, amount, cause, source);
            movements.add(movement);
            byAccount
                    .computeIfAbsent(account + " " + currency, any -> new ArrayList<>())
                    .add(movement);
        }
    }

    long balance(String account, String currency) {
        return of(account, currency).stream().mapToLong(Movement::amount).sum();
    }

    List<Movement> of(String account, String currency) {
        return byAccount.getOrDefault(account + " " + currency, List.of());
    }

    /** Whether somebody gave money to somebody else, and has not got it back. */
    boolean isGiven(Movement movement) {
        boolean isOutgoing =
                movement.amount() < 0 && (movement.cause() == Cause.PAYMENT || movement.cause() == Cause.REDEMPTION);
        return isOutgoing
                && movements.stream()
                        .noneMatch(m -> m.cause() == Cause.REVERSAL
                                && movement.cause() == Cause.PAYMENT
                                && m.source().equals(movement.source()));
    }

    /** When a member last gave money to somebody else in any currency, or joined. */
    long lastPaid(String member) {
        return movements.stream()
                .filter(movement -> movement.account().equals(member) && isGiven(movement))
                .mapToLong(Movement::at)
                .reduce(people.get(member).joinedAt(), Math::max);
    }

    /** Whether an account is one that a rule speaks of. */
    boolean matches(Party party, String account) {
        Person person = people.get(account);
        if (party instanceof Party.AnyMember) {
            return person != null && !gone.contains(account);
        }
        if (party instanceof Party.Holder holder) {
            return person != null && person.roles().contains(holder.role());
        }
        if (party instanceof Party.OfFund fund) {
            return account.equals("fund:" + fund.fund());
        }
        return !gone.contains(account);
    }

    /** How many are members now. */
    long present() {
        return (long) people.size() - gone.size();
    }

    void leave(String member) {
        gone.add(member);
        people.put(
                member,
                new Person(member, Set.of(), Map.of(), people.get(member).joinedAt()));
        chosen.remove(member);
    }

    /** Whether that member may choose that other one in that role, or still might. */
    boolean mayChoose(String member, String role, String other) {
        return !member.equals(other)
                && matches(new Party.Holder(role), other)
                && choices.stream().anyMatch(choice -> choice.role().equals(role) && matches(choice.by(), member));
    }

    /** Whom a member's choice stands for. */
    Optional<String> standing(String member, String role) {
        return Optional.ofNullable(chosen.getOrDefault(member, Map.of()).get(role))
                .filter(other -> mayChoose(member, role, other));
    }

    /** Account and currency to balance, zeros left out. */
    Map<String, Long> balances() {
        Map<String, Long> sums = new TreeMap<>();
        byAccount.forEach((name, moved) ->
                sums.put(name, moved.stream().mapToLong(Movement::amount).sum()));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    /** Whether what members and funds have together, their debts left out, and that much more stay within 63 bits. */
    boolean fitsMore(String code, BigInteger amount) {
        BigInteger held = balances().entrySet().stream()
                .filter(account -> account.getKey().endsWith(" " + code))
                .filter(account -> !account.getKey().startsWith("issuance:"))
                .map(account -> BigInteger.valueOf(Math.max(0, account.getValue())))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return held.add(amount).bitLength() < Long.SIZE;
    }

    /** The same history with one movement per operation: an operation changes an account once, by the sum of its lines. */
    static List<Movement> net(List<Movement> history) {
        List<Movement> net = new ArrayList<>();
        for (Movement movement : history) {
            Movement last = net.isEmpty() ? null : net.get(net.size() - 1);
            boolean same = last != null
                    && movement.cause() != Cause.CHARGE
                    && last.cause() != Cause.CHARGE
                    && (last.cause() == Cause.REVERSAL) == (movement.cause() == Cause.REVERSAL)
                    && last.at() == movement.at()
                    && last.source().equals(movement.source());
            if (same) {
                net.set(net.size() - 1, last.plus(movement.amount()));
            } else {
                net.add(movement);
            }
        }
        return net;
    }
}
