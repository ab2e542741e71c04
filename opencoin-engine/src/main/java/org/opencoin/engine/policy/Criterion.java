package org.opencoin.engine.policy;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Condition.Comparator;
import org.opencoin.dsl.charter.Condition.Side;
import org.opencoin.dsl.quantity.Ratio;

/** A compiled condition: a tree of records with many children each, over dense numbers. */
public sealed interface Criterion {

    /** What it is of a payment. */
    Truth of(Occasion occasion);

    /** Notes the values it reads. */
    void see(Occasion occasion, Saw saw);

    /** One of them holds. */
    record AnyOf(List<Criterion> all) implements Criterion {
        @Override
        public Truth of(Occasion occasion) {
            Truth found = Truth.FALSE;
            for (Criterion one : all) {
                found = found.or(one.of(occasion));
            }
            return found;
        }

        @Override
        public void see(Occasion occasion, Saw saw) {
            all.forEach(one -> one.see(occasion, saw));
        }
    }

    /** All of them hold. */
    record AllOf(List<Criterion> all) implements Criterion {
        @Override
        public Truth of(Occasion occasion) {
            Truth found = Truth.TRUE;
            for (Criterion one : all) {
                found = found.and(one.of(occasion));
            }
            return found;
        }

        @Override
        public void see(Occasion occasion, Saw saw) {
            all.forEach(one -> one.see(occasion, saw));
        }
    }

    /** The other doesn't hold. */
    record Not(Criterion other) implements Criterion {
        @Override
        public Truth of(Occasion occasion) {
            return other.of(occasion).not();
        }

        @Override
        public void see(Occasion occasion, Saw saw) {
            other.see(occasion, saw);
        }
    }

    /** Somebody lives in a zone. */
    record LivesIn(Side side, int zone, String key) implements Criterion {
        @Override
        public Truth of(Occasion occasion) {
            return occasion.livesIn(side, zone);
        }

        @Override
        public void see(Occasion occasion, Saw saw) {
            saw.text(key, of(occasion).word());
        }
    }

    /** The payment takes place in a zone. */
    record TakesPlaceIn(int zone, String key) implements Criterion {
        @Override
        public Truth of(Occasion occasion) {
            return occasion.takesPlaceIn(zone);
        }

        @Override
        public void see(Occasion occasion, Saw saw) {
            saw.text(key, of(occasion).word());
        }
    }

    /** The payment is judged at a time of the day. */
    record TakesPlaceFrom(Condition.TakesPlaceFrom spell) implements Criterion {
        @Override
        public Truth of(Occasion occasion) {
            return Truth.of(spell.includes(occasion.time()));
        }

        @Override
        public void see(Occasion occasion, Saw saw) {
            saw.text("time", occasion.time().truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_TIME));
        }
    }

    /** Somebody holds a role. */
    record HasRole(Side side, int role, String key) implements Criterion {
        @Override
        public Truth of(Occasion occasion) {
            return Truth.of(occasion.holds(side, role));
        }

        @Override
        public void see(Occasion occasion, Saw saw) {
            saw.text(key, of(occasion).word());
        }
    }

    /** The category is one of a set: the named one and all below it. */
    record CategoryIn(Bits categories) implements Criterion {
        @Override
        public Truth of(Occasion occasion) {
            int category = occasion.category();
            return category == Names.NONE ? Truth.UNKNOWN : Truth.of(categories.has(category));
        }

        @Override
        public void see(Occasion occasion, Saw saw) {
            int category = occasion.category();
            Names names = occasion.policy().categories();
            saw.text("category", category == Names.NONE ? Saw.UNKNOWN : names.name(category));
        }
    }

    /** The payment states that value. */
    record FieldIs(String field, String value, String key) implements Criterion {
        @Override
        public Truth of(Occasion occasion) {
            String stated = occasion.fields().get(field);
            return stated == null ? Truth.UNKNOWN : Truth.of(stated.equals(value));
        }

        @Override
        public void see(Occasion occasion, Saw saw) {
            saw.text(key, occasion.fields().getOrDefault(field, Saw.UNKNOWN));
        }
    }

    /** The amount compared with a constant: what most charters compare. */
    record AmountIs(Comparator comparator, long minor, String currency) implements Criterion {
        @Override
        public Truth of(Occasion occasion) {
            return Truth.of(Measure.holds(Long.compare(occasion.amount(), minor), comparator));
        }

        @Override
        public void see(Occasion occasion, Saw saw) {
            saw.amount("amount", occasion.amount(), currency);
        }
    }

    /** Two values compared exactly. */
    record Compares(Measure left, Comparator comparator, Measure right) implements Criterion {
        @Override
        public Truth of(Occasion occasion) {
            Optional<Ratio> first = left.of(occasion);
            Optional<Ratio> second = right.of(occasion);
            if (first.isEmpty() || second.isEmpty()) {
                return Truth.UNKNOWN;
            }
            return Truth.of(Measure.holds(first.get().compareTo(second.get()), comparator));
        }

        @Override
        public void see(Occasion occasion, Saw saw) {
            left.see(occasion, saw);
            right.see(occasion, saw);
        }
    }
}
