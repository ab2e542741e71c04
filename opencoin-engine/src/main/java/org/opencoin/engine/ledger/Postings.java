package org.opencoin.engine.ledger;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opencoin.engine.money.Amounts;

/** Movements that sum to zero in each currency, in the order they were made. Others can't be built. */
public final class Postings {

    private static final Postings NONE = new Postings(List.of());

    private final List<Posting> list;

    private Postings(List<Posting> list) {
        this.list = list;
    }

    /** What became of an attempt to build. */
    public sealed interface Built {

        /**
         * The postings.
         *
         * @throws IllegalStateException if there are none, naming why: for callers whose amounts balance by construction
         */
        default Postings orElseThrow() {
            if (this instanceof Balanced balanced) {
                return balanced.postings();
            }
            throw new IllegalStateException(toString());
        }
    }

    /** Each currency sums to zero. */
    public record Balanced(Postings postings) implements Built {}

    /** The first currency, by code, that doesn't sum to zero, and its sum in minor units. */
    public record Unbalanced(String currency, BigInteger sum) implements Built {}

    /** An amount that was no amount any more reached this account. */
    public record Overflowed(AccountName account) implements Built {}

    /** No movement at all. */
    public static Postings none() {
        return NONE;
    }

    /** These movements, if they balance. */
    public static Built balanced(List<Posting> postings) {
        if (postings.isEmpty()) {
            return new Balanced(NONE);
        }
        return isTransfer(postings) ? new Balanced(new Postings(List.copyOf(postings))) : summed(postings);
    }

    /** Whether what leaves one account reaches another, as in almost every entry: that needs no sums. */
    private static boolean isTransfer(List<Posting> postings) {
        return postings.size() == 2
                && postings.get(0).amount() == -postings.get(1).amount()
                && postings.get(0).currency().equals(postings.get(1).currency());
    }

    private static Built summed(List<Posting> postings) {
        Map<String, BigInteger> sums = new TreeMap<>();
        for (Posting posting : postings) {
            sums.merge(posting.currency(), BigInteger.valueOf(posting.amount()), BigInteger::add);
        }
        for (Map.Entry<String, BigInteger> sum : sums.entrySet()) {
            if (sum.getValue().signum() != 0) {
                return new Unbalanced(sum.getKey(), sum.getValue());
            }
        }
        return new Balanced(new Postings(List.copyOf(postings)));
    }

    /**
     * These movements, which are known to balance.
     *
     * @throws IllegalStateException if they don't
     */
    public static Postings of(Posting... postings) {
        return balanced(List.of(postings)).orElseThrow();
    }

    /** Collects movements. */
    public static Builder builder() {
        return new Builder();
    }

    /** The movements, in the order they were made. */
    public List<Posting> list() {
        return list;
    }

    /** Whether nothing moves. */
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Every movement the other way, in the same order. */
    public Postings negated() {
        return isEmpty()
                ? this
                : new Postings(list.stream().map(Posting::negated).toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Postings postings && list.equals(postings.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return list.toString();
    }

    /** Collects movements in order. What moves nothing is left out. */
    public static final class Builder {

        private final List<Posting> collected = new ArrayList<>(4);
        private Built failure = new Balanced(NONE);

        private Builder() {}

        /**
         * One movement.
         *
         * @param amount minor units; zero is left out, {@link Amounts#OVERFLOW} makes {@link #build} say so
         */
        public Builder add(AccountName account, String currency, long amount) {
            if (Amounts.overflows(amount)) {
                failure = failure instanceof Balanced ? new Overflowed(account) : failure;
            } else if (amount != 0) {
                collected.add(new Posting(account, currency, amount));
            }
            return this;
        }

        /** The two movements of a transfer: it leaves one account and reaches the other. */
        public Builder move(AccountName from, AccountName to, String currency, long amount) {
            return add(from, currency, Amounts.negated(amount)).add(to, currency, amount);
        }

        /** What was collected, if it balances. */
        public Built build() {
            return failure instanceof Balanced ? balanced(collected) : failure;
        }
    }
}
