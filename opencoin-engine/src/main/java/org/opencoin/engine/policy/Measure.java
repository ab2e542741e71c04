package org.opencoin.engine.policy;

import java.math.BigInteger;
import java.util.Optional;
import org.opencoin.dsl.charter.Condition.Comparator;
import org.opencoin.dsl.charter.Condition.Side;
import org.opencoin.dsl.charter.Intensity;
import org.opencoin.dsl.charter.Tally;
import org.opencoin.dsl.quantity.Ratio;

/** A compiled value of a comparison: exact, or empty when the payment doesn't say. */
sealed interface Measure {

    /** Its value for a payment. */
    Optional<Ratio> of(Occasion occasion);

    /** Notes what it is; constants note nothing, the rule says them. */
    void see(Occasion occasion, Saw saw);

    /** Whether an order, as {@code compareTo} gives it, is the one asked for. */
    static boolean holds(int order, Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> order >= 0;
            case MORE_THAN -> order > 0;
            case AT_MOST -> order <= 0;
            case LESS_THAN -> order < 0;
        };
    }

    /** A constant: minor units, or a quantity, or an intensity in its base unit. */
    record Constant(Ratio value) implements Measure {
        @Override
        public Optional<Ratio> of(Occasion occasion) {
            return Optional.of(value);
        }

        @Override
        public void see(Occasion occasion, Saw saw) {}
    }

    /** The amount paid, in minor units. */
    record AmountPaid() implements Measure {
        @Override
        public Optional<Ratio> of(Occasion occasion) {
            return Optional.of(Ratio.of(occasion.amount(), 1));
        }

        @Override
        public void see(Occasion occasion, Saw saw) {
            saw.amount(
                    "amount", occasion.amount(), occasion.policy().currencies().name(occasion.currency()));
        }
    }

    /** What is paid for costs, in minor units: exact, so not always a whole number. */
    record Price() implements Measure {
        @Override
        public Optional<Ratio> of(Occasion occasion) {
            return Optional.of(occasion.price());
        }

        @Override
        public void see(Occasion occasion, Saw saw) {
            saw.worth("price", occasion.price(), occasion.policy().currency(occasion.currency()));
        }
    }

    /** What the goods carry of a unit. */
    record Carried(String unit) implements Measure {
        @Override
        public Optional<Ratio> of(Occasion occasion) {
            return Optional.ofNullable(occasion.quantities().get(unit));
        }

        @Override
        public void see(Occasion occasion, Saw saw) {
            of(occasion)
                    .ifPresentOrElse(
                            value -> saw.quantity("quantity." + unit, value, unit),
                            () -> saw.text("quantity." + unit, Saw.UNKNOWN));
        }
    }

    /** What came together before for a side. */
    record SoFar(Side side, Tally tally, String key) implements Measure {
        @Override
        public Optional<Ratio> of(Occasion occasion) {
            return Optional.of(Ratio.of(value(occasion), 1));
        }

        private long value(Occasion occasion) {
            return occasion.past().soFar(occasion.account(side), tally);
        }

        @Override
        public void see(Occasion occasion, Saw saw) {
            if (tally.what().isAmount()) {
                saw.amount(key, value(occasion), occasion.policy().currencies().name(occasion.currency()));
            } else {
                saw.text(key, Long.toString(value(occasion)));
            }
        }
    }

    /** The payment's intensity: what it carries by whole unit of its price, else that of its category. */
    record EnergyIntensity(String unit) implements Measure {
        @Override
        public Optional<Ratio> of(Occasion occasion) {
            Ratio carried = occasion.quantities().get(unit);
            if (carried == null) {
                return ofCategory(occasion).map(Intensity::value);
            }
            int decimals = occasion.policy().currency(occasion.currency()).decimals();
            Ratio wholeUnits = occasion.price().times(Ratio.decimal(BigInteger.ONE, decimals));
            return Optional.of(carried.dividedBy(wholeUnits));
        }

        private Optional<Intensity> ofCategory(Occasion occasion) {
            String currency = occasion.policy().currencies().name(occasion.currency());
            return occasion.policy()
                    .intensity(occasion.category())
                    .filter(found ->
                            found.unit().equals(unit) && found.currency().equals(currency));
        }

        @Override
        public void see(Occasion occasion, Saw saw) {
            String per = unit + " per " + occasion.policy().currencies().name(occasion.currency());
            of(occasion)
                    .ifPresentOrElse(
                            value -> saw.quantity("intensity." + unit, value, per),
                            () -> saw.text("intensity." + unit, Saw.UNKNOWN));
        }
    }
}
