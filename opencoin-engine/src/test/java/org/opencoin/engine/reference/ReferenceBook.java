package org.opencoin.engine.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

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
    record Movement(long at, String account, String currency, long amount, Cause cause, String source) {}

    final Map<String, Person> people = new LinkedHashMap<>();
    final List<Movement> movements = new ArrayList<>();

    void move(long at, String account, String currency, long amount, Cause cause, String source) {
        if (amount != 0) {
            movements.add(new Movement(at, account, currency, amount, cause, source));
        }
    }

    long balance(String account, String currency) {
        BigInteger sum = BigInteger.ZERO;
        for (Movement movement : movements) {
            if (movement.account.equals(account) && movement.currency.equals(currency)) {
                sum = sum.add(BigInteger.valueOf(movement.amount));
            }
        }
        return sum.longValueExact();
    }

    List<Movement> of(String account, String currency) {
        return movements.stream()
                .filter(m -> m.account.equals(account) && m.currency.equals(currency))
                .toList();
    }

    /** Account and currency to balance, zeros left out. */
    Map<String, Long> balances() {
        Map<String, Long> sums = new TreeMap<>();
        for (Movement movement : movements) {
            sums.merge(movement.account + " " + movement.currency, movement.amount, Long::sum);
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }
}
