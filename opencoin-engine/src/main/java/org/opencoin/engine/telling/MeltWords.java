package org.opencoin.engine.telling;

import java.util.List;
import org.opencoin.dsl.charter.DemurrageBase;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.quantity.Ratio;

/** How money melts, in plain sentences. */
final class MeltWords {

    private final Speech speech;
    private final String currency;
    private final PlainNames names;

    MeltWords(Speech speech, String currency) {
        this.speech = speech;
        this.currency = currency;
        this.names = new PlainNames(speech);
    }

    String of(Rule.Demurrage rule) {
        if (expires(rule) && rule.base() instanceof DemurrageBase.HeldLongerThan held) {
            String expired = speech.say("plain.melt.expires", names.span(held.age()), to(rule.destination()));
            return expired + " " + exempt(rule);
        }
        String minimum = rule.minimum() == 0 ? "" : speech.say("plain.melt.minimum", amount(rule.minimum()));
        String melts = speech.say("plain.melt", schedule(rule.schedule()), base(rule), minimum, to(rule.destination()));
        return melts + " " + exempt(rule);
    }

    /** Each midnight, everything older than an age: whatever way it is written. */
    private static boolean expires(Rule.Demurrage rule) {
        return rule.rate().equals(Ratio.ONE)
                && rule.schedule().equals(new Schedule.EachPeriod(Period.DAY))
                && rule.base() instanceof DemurrageBase.HeldLongerThan held
                && !held.ofFace()
                && !held.age().equals(new Span.Days(0));
    }

    private String to(Destination destination) {
        if (destination instanceof Destination.Shared shared) {
            return shared(shared.remaining());
        }
        return destination instanceof Destination.Burned
                ? speech.say("plain.melt.burned")
                : speech.say("plain.melt.to", names.receiver(destination));
    }

    /** Where what members pay goes: never out of existence. */
    String levied(Destination destination) {
        return destination instanceof Destination.Shared shared
                ? speech.say("plain.levy.shared", amount(1), names.receiver(shared.remaining()))
                : speech.say("plain.levy.to", names.receiver(destination));
    }

    private String shared(Destination remaining) {
        String smallest = amount(1);
        return remaining instanceof Destination.Burned
                ? speech.say("plain.melt.shared.burned", smallest)
                : speech.say("plain.melt.shared", smallest, names.receiver(remaining));
    }

    private String exempt(Rule.Demurrage rule) {
        if (rule.exempt().isEmpty()) {
            return speech.say("plain.melt.funds.only");
        }
        List<String> roles = rule.exempt().stream().sorted().toList();
        return speech.say("plain.melt.exempt", names.listed(roles, "plain.list.or")) + " "
                + speech.say("plain.melt.funds");
    }

    private String schedule(Schedule schedule) {
        if (schedule instanceof Schedule.EachPeriod each) {
            return speech.say("plain.melt.each." + PlainNames.key(each.period()));
        }
        if (schedule instanceof Schedule.EveryDays every) {
            return names.counted("plain.melt.every", every.days(), every.from());
        }
        if (schedule instanceof Schedule.EveryHours every) {
            return names.counted("plain.melt.hours", every.hours(), every.from());
        }
        return speech.say("plain.melt.idle", names.span(((Schedule.AfterInactivity) schedule).span()));
    }

    private String base(Rule.Demurrage rule) {
        String rate = names.percent(rule.rate());
        boolean one = rule.schedule() instanceof Schedule.AfterInactivity;
        String who = speech.say(one ? "plain.melt.it" : "plain.melt.everyone");
        DemurrageBase base = rule.base();
        if (base instanceof DemurrageBase.Beyond beyond) {
            return speech.say("plain.melt.beyond", rate, amount(beyond.threshold()), who);
        }
        if (base instanceof DemurrageBase.WholeWhenBeyond when) {
            return speech.say("plain.melt.when-beyond", rate, amount(when.threshold()), who);
        }
        if (base instanceof DemurrageBase.WithChargesAddedBack added) {
            return speech.say("plain.melt.added-back", rate, names.period(added.within()), who);
        }
        if (base instanceof DemurrageBase.EachOfItsDays) {
            return speech.say("plain.melt.days", rate, amount(1), who);
        }
        return base instanceof DemurrageBase.HeldLongerThan held
                ? held(held, rate, who)
                : whole((DemurrageBase.WholeBalance) base, rate, who);
    }

    /** A base that has no sentence yet doesn't get here: the cast says so. */
    @SuppressWarnings("UnusedVariable")
    private String whole(DemurrageBase.WholeBalance base, String rate, String who) {
        return speech.say("plain.melt.whole", rate, "", who);
    }

    private String held(DemurrageBase.HeldLongerThan held, String rate, String who) {
        String key = "plain.melt.held" + (held.ofFace() ? ".face" : "");
        boolean anyAge = held.age() instanceof Span.Days days && days.count() == 0;
        return anyAge ? speech.say(key + ".any", rate, "", who) : speech.say(key, rate, names.span(held.age()), who);
    }

    private String amount(long minor) {
        return speech.figures().brief(minor, currency);
    }
}
