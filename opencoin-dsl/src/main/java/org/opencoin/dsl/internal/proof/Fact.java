package org.opencoin.dsl.internal.proof;

import java.time.LocalTime;
import java.util.List;
import org.opencoin.dsl.charter.Condition.Side;
import org.opencoin.dsl.quantity.Ratio;

/** Something that a payment says or that is known of its parties. */
public sealed interface Fact {

    /** How many values it has. */
    int size();

    /** Who a side is: a member (0) or one of the funds (from 1 on). */
    record Who(Side side, List<String> funds) implements Fact {
        public Who {
            funds = List.copyOf(funds);
        }

        @Override
        public int size() {
            return 1 + funds.size();
        }
    }

    /** Whether the member on a side has a role: no (0), yes (1). */
    record HasRole(Side side, String role) implements Fact {
        @Override
        public int size() {
            return 2;
        }
    }

    /** Whether the member on a side lives in a zone: no (0), yes (1), nobody attested it (2). */
    record Home(Side side, String zone) implements Fact {
        @Override
        public int size() {
            return 3;
        }
    }

    /** Whether the payment takes place in a zone: no (0), yes (1), it doesn't say (2). */
    record Place(String zone) implements Fact {
        @Override
        public int size() {
            return 3;
        }
    }

    /** The time of the day: from one of these times, in their order, until the next. */
    record TimeOfDay(List<LocalTime> starts) implements Fact {
        public TimeOfDay {
            starts = List.copyOf(starts);
        }

        @Override
        public int size() {
            return starts.size();
        }
    }

    /** The category: none (0), or one that stands for all that rules don't tell from it (from 1 on). */
    record InCategory(List<String> categories) implements Fact {
        public InCategory {
            categories = List.copyOf(categories);
        }

        @Override
        public int size() {
            return 1 + categories.size();
        }
    }

    /** The amount: a point of its scale. */
    record AmountPaid(Scale scale) implements Fact {
        @Override
        public int size() {
            return scale.points().size();
        }

        /** Minor units of a value. */
        public Ratio point(int value) {
            return scale.points().get(value);
        }
    }

    /** Something measured, such as the energy intensity in kWh: a point of its scale, or nothing (the last value). */
    record Measured(String key, Scale scale) implements Fact {
        @Override
        public int size() {
            return scale.points().size() + 1;
        }
    }

    /** What came together before the payment: a point of its scale, nothing the first; it is never missing. */
    record Past(String key, Scale scale) implements Fact {
        @Override
        public int size() {
            return scale.points().size();
        }
    }

    /** A condition of another kind, as a whole: no (0), yes (1), it lacks a fact (2). */
    record Other(String key) implements Fact {
        @Override
        public int size() {
            return 3;
        }
    }
}
