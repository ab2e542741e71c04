package org.opencoin.engine.policy;

import java.util.List;
import org.opencoin.dsl.charter.DemurrageBase;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.engine.money.Factor;

/**
 * A compiled demurrage line.
 *
 * @param minimum least charge in minor units, 0 for none
 * @param sharing which members get what it takes
 * @param destination account number of what receives it, or what members don't: a fund, or the issuance when burned
 * @param exempt numbers of the roles whose holders are not charged
 */
public record MeltLine(
        RuleHead head,
        Schedule schedule,
        Factor rate,
        DemurrageBase base,
        long minimum,
        Sharing sharing,
        int destination,
        List<Integer> exempt) {

    /** Shortest step in days whose charges are each rounded when due. */
    private static final int LONG_STEP_DAYS = 28;

    public MeltLine {
        exempt = List.copyOf(exempt);
    }

    /**
     * Whether the exact rest of each charge is carried to the next: for steps shorter than a month (every 28 days counts
     * as one). Else, and by inactivity, each charge is rounded when due.
     */
    public boolean carriesRest() {
        if (schedule instanceof Schedule.EveryDays every) {
            return every.days() < LONG_STEP_DAYS;
        }
        return schedule instanceof Schedule.EveryHours
                || schedule instanceof Schedule.EachPeriod each
                        && (each.period() == Period.DAY || each.period() == Period.WEEK);
    }

    /** Which members get what a line takes, before its destination gets the rest. */
    public sealed interface Sharing {

        /** None: all of it goes to the destination. */
        record Nobody() implements Sharing {}

        /** All, in equal parts. */
        record Equally() implements Sharing {}

        /** Whoever the member it is taken from has chosen. */
        record ByHolder(ChoiceRule choice) implements Sharing {}
    }

    /** Whether members get what it takes. */
    public boolean shares() {
        return !(sharing instanceof Sharing.Nobody);
    }

    /** Whether it is by inactivity. */
    public boolean byInactivity() {
        return schedule instanceof Schedule.AfterInactivity;
    }

    /** Whether that member's account is spared. */
    public boolean spares(int member, Facts facts) {
        for (int role : exempt) {
            if (facts.holds(member, role)) {
                return true;
            }
        }
        return false;
    }
}
