package org.opencoin.engine;

import java.time.LocalTime;
import java.util.SortedSet;
import java.util.TreeSet;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.Rule;

/** The times of the day at which conditions of a currency's rules on payments turn. */
final class TimesNamed {

    private final SortedSet<LocalTime> found = new TreeSet<>();

    private TimesNamed() {}

    static SortedSet<LocalTime> in(Currency currency) {
        TimesNamed named = new TimesNamed();
        for (Rule rule : currency.rules()) {
            if (rule instanceof Rule.Flow flow) {
                flow.when().ifPresent(named::condition);
            }
        }
        return named.found;
    }

    private void condition(Condition condition) {
        if (condition instanceof Condition.AnyOf any) {
            any.conditions().forEach(this::condition);
        } else if (condition instanceof Condition.AllOf all) {
            all.conditions().forEach(this::condition);
        } else if (condition instanceof Condition.Not not) {
            condition(not.condition());
        } else if (condition instanceof Condition.TakesPlaceFrom spell) {
            found.add(spell.from());
            found.add(spell.to());
        }
    }
}
