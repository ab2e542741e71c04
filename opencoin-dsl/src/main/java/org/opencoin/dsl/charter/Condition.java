package org.opencoin.dsl.charter;

import java.time.LocalTime;
import java.util.List;
import org.opencoin.dsl.quantity.Ratio;

/**
 * A condition over a payment, its payer and its payee. It has three values: true, false, and unknown when a fact it
 * needs is missing (Kleene's logic).
 */
public sealed interface Condition {

    /** True when one is; n-ary, at least two. */
    record AnyOf(List<Condition> conditions) implements Condition {
        public AnyOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** True when all are; n-ary, at least two. */
    record AllOf(List<Condition> conditions) implements Condition {
        public AllOf {
            conditions = List.copyOf(conditions);
        }
    }

    /** True when the other is false. */
    record Not(Condition condition) implements Condition {}

    /** {@code payee lives in Valley}: unknown when that member's home was never attested for that zone. */
    record LivesIn(Side side, String zone) implements Condition {}

    /** {@code payment takes place in Valley}: unknown when the payment names no place. */
    record TakesPlaceIn(String zone) implements Condition {}

    /**
     * {@code payment takes place from 22:00 to 06:00}: never unknown. What the clocks of the currency's calendar show when
     * the payment is judged, {@code from} included, {@code to} left out; over midnight when {@code to} is the earlier.
     */
    record TakesPlaceFrom(LocalTime from, LocalTime to) implements Condition {

        /** Whether that time of the day is among them. */
        public boolean includes(LocalTime time) {
            boolean begun = !time.isBefore(from);
            boolean over = !time.isBefore(to);
            return from.isBefore(to) ? begun && !over : begun || !over;
        }
    }

    /** {@code payer is a Shop}: never unknown; false for a fund. */
    record HasRole(Side side, String role) implements Condition {}

    /** {@code category is in Fuel}: true for the category and all below it; unknown when the payment has none. */
    record CategoryIn(String category) implements Condition {}

    /** {@code Channel is Online}: unknown when the payment doesn't state that field. */
    record FieldIs(String field, String value) implements Condition {}

    /** A comparison of two values of the same type. */
    record Compare(Expression left, Comparator comparator, Expression right) implements Condition {}

    /** Whether a payment may lack a fact that this needs. Never for roles, the time, the amount and the past. */
    default boolean mayBeUnknown() {
        if (this instanceof AnyOf any) {
            return any.conditions().stream().anyMatch(Condition::mayBeUnknown);
        }
        if (this instanceof AllOf all) {
            return all.conditions().stream().anyMatch(Condition::mayBeUnknown);
        }
        if (this instanceof Not not) {
            return not.condition().mayBeUnknown();
        }
        if (this instanceof Compare compare) {
            return compare.left().mayBeUnknown() || compare.right().mayBeUnknown();
        }
        return !(this instanceof HasRole) && !(this instanceof TakesPlaceFrom);
    }

    /** Which side of the payment. */
    enum Side {
        PAYER,
        PAYEE
    }

    /** How two values compare. */
    enum Comparator {
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN
    }

    /** A typed value. */
    sealed interface Expression {

        /** Whether a payment may lack it. */
        default boolean mayBeUnknown() {
            return this instanceof EnergyIntensity || this instanceof QuantityCarried;
        }

        /** The amount of the payment, in minor units of its currency. */
        record AmountPaid() implements Expression {}

        /**
         * The price of what is paid for, in minor units of the currency: the amount, and what is paid beside it in legal
         * money at the charter's rate. Exact: it needn't be a whole number.
         */
        record Price() implements Expression {}

        /** The payment's energy intensity: carried by the operation, else that of its category; else unknown. */
        record EnergyIntensity(String unit) implements Expression {}

        /** An amount in minor units of the currency. */
        record Money(long minor, String currency) implements Expression {}

        /** A constant intensity. */
        record Stated(Intensity intensity) implements Expression {}

        /** A quantity the payment carries, such as kWh; unknown when it doesn't. */
        record QuantityCarried(String unit) implements Expression {}

        /**
         * What has come together for a side so far, in a window that reaches up to the payment and leaves it out: minor
         * units of its currency, or a number. Never unknown; 0 for who has none.
         */
        record SoFar(Side side, Tally tally) implements Expression {}

        /** A number of payments, or of members. */
        record Whole(long count) implements Expression {}

        /** A constant quantity. */
        record Quantity(Ratio value, String unit) implements Expression {}
    }
}
