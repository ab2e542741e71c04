package org.opencoin.engine.telling;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opencoin.dsl.quantity.Ratio;

/**
 * A payment somebody could try, told by what people are rather than by who they are.
 *
 * @param payer who would pay
 * @param payee who would be paid
 * @param currency code of the currency
 * @param amount minor units
 * @param category what for, if it is said
 * @param place facts about where it takes place, by zone
 * @param quantities what it carries, by base unit
 * @param circumstances what else it states or comes after
 */
public record Attempt(
        Someone payer,
        Someone payee,
        String currency,
        long amount,
        Optional<String> category,
        SortedMap<String, Boolean> place,
        SortedMap<String, Ratio> quantities,
        Circumstances circumstances) {

    public Attempt {
        place = Collections.unmodifiableSortedMap(new TreeMap<>(place));
        quantities = Collections.unmodifiableSortedMap(new TreeMap<>(quantities));
    }

    /** A payment with nothing said about it. */
    public static Attempt of(Someone payer, Someone payee, String currency, long amount) {
        return new Attempt(
                payer,
                payee,
                currency,
                amount,
                Optional.empty(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                Circumstances.USUAL);
    }

    /** The same of another amount. */
    public Attempt of(long other) {
        return new Attempt(payer, payee, currency, other, category, place, quantities, circumstances);
    }

    /** The same in a category. */
    public Attempt in(Optional<String> other) {
        return new Attempt(payer, payee, currency, amount, other, place, quantities, circumstances);
    }

    /** The same at a place. */
    public Attempt at(SortedMap<String, Boolean> other) {
        return new Attempt(payer, payee, currency, amount, category, other, quantities, circumstances);
    }

    /** The same carrying something. */
    public Attempt carrying(SortedMap<String, Ratio> other) {
        return new Attempt(payer, payee, currency, amount, category, place, other, circumstances);
    }

    /** The same in other circumstances. */
    public Attempt in(Circumstances other) {
        return new Attempt(payer, payee, currency, amount, category, place, quantities, other);
    }

    /**
     * The same between others.
     *
     * @param from who pays
     * @param to who is paid
     */
    public Attempt between(Someone from, Someone to) {
        return new Attempt(from, to, currency, amount, category, place, quantities, circumstances);
    }

    /**
     * A member of some kind, or a fund.
     *
     * @param role the member's only role; empty for a fund
     * @param fund the fund's name; empty for a member
     * @param home facts about the member's home, by zone
     * @param holds minor units on the account before; empty for exactly what is paid, or nothing for who is paid
     */
    public record Someone(
            Optional<String> role, Optional<String> fund, SortedMap<String, Boolean> home, Optional<Long> holds) {

        public Someone {
            home = Collections.unmodifiableSortedMap(new TreeMap<>(home));
        }

        /** A member of a role who lives there. */
        public static Someone member(String role, SortedMap<String, Boolean> home) {
            return new Someone(Optional.of(role), Optional.empty(), home, Optional.empty());
        }

        /** A fund. */
        public static Someone fund(String name) {
            return new Someone(Optional.empty(), Optional.of(name), Collections.emptySortedMap(), Optional.empty());
        }

        /** The same with that much on the account. */
        public Someone holding(long minor) {
            return new Someone(role, fund, home, Optional.of(minor));
        }
    }
}
