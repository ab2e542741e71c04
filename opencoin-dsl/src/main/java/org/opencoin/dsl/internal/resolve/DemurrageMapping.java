package org.opencoin.dsl.internal.resolve;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencoin.dsl.charter.DemurrageBase;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Period;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.charter.Schedule;
import org.opencoin.dsl.charter.Span;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.BaseSyntax;
import org.opencoin.dsl.syntax.Hole;
import org.opencoin.dsl.syntax.PeriodSyntax;
import org.opencoin.dsl.syntax.Recipient;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.ScheduleSyntax;

/** Demurrage: when, how much, of what, to whom, and who is left out. */
final class DemurrageMapping {

    static final int LONGEST_STEP_DAYS = 36_600;
    /** Less than 28 days, from which charges are rounded when due. */
    static final int LONGEST_STEP_HOURS = 28 * 24 - 1;

    private final Context context;
    private final Frame frame;
    private final PartyMapping parties;

    DemurrageMapping(Context context, Frame frame, PartyMapping parties) {
        this.context = context;
        this.frame = frame;
        this.parties = parties;
    }

    Rule.Demurrage demurrage(RuleSyntax.Demurrage rule, RuleHead head) {
        Set<String> exempt = rule.except().stream().map(parties::role).collect(Collectors.toSet());
        return new Rule.Demurrage(
                head,
                schedule(rule.schedule()),
                rate(rule),
                base(rule),
                rule.minimum()
                        .map(amount -> context.amounts().positive(amount, frame.money()))
                        .orElse(0L),
                destination(rule.to(), rule.span()),
                exempt);
    }

    /** Each midnight, all that has been held for longer. */
    Rule.Demurrage expiry(RuleSyntax.Expiry rule, RuleHead head) {
        Set<String> exempt = rule.except().stream().map(parties::role).collect(Collectors.toSet());
        return new Rule.Demurrage(
                head,
                new Schedule.EachPeriod(Period.DAY),
                Ratio.ONE,
                new DemurrageBase.HeldLongerThan(context.rates().daysOrMonths(rule.age()), false),
                0,
                destination(rule.to(), rule.span()),
                exempt);
    }

    private Ratio rate(RuleSyntax.Demurrage rule) {
        return rule.meltsIn().isPresent()
                ? new MeltingTime(context).rate(rule, rule.meltsIn().get())
                : context.rates().part(rule.rate());
    }

    private Destination destination(Optional<Recipient> to, TextSpan rule) {
        if (to.isEmpty()) {
            context.findings().report("OC2043", rule);
        }
        return to.map(this::destination).orElse(frame.remainder());
    }

    Destination destination(Recipient to) {
        if (to instanceof Recipient.ByHolder choice) {
            return parties.standing(choice);
        }
        if (!(to instanceof Recipient.Shared shared)) {
            return parties.unchosen(to);
        }
        if (shared.remaining().isEmpty()) {
            context.findings().report("OC2174", shared.span());
        }
        return new Destination.Shared(shared.remaining().map(parties::unchosen).orElse(frame.remainder()));
    }

    private Schedule schedule(ScheduleSyntax schedule) {
        if (schedule instanceof ScheduleSyntax.EachPeriod each) {
            return new Schedule.EachPeriod(period(each.period()));
        }
        if (schedule instanceof ScheduleSyntax.EveryDays every) {
            return new Schedule.EveryDays(context.rates().whole(every.days(), 1, LONGEST_STEP_DAYS), every.from());
        }
        if (schedule instanceof ScheduleSyntax.EveryHours every) {
            return new Schedule.EveryHours(context.rates().whole(every.hours(), 1, LONGEST_STEP_HOURS), every.from());
        }
        if (schedule instanceof ScheduleSyntax.AfterInactivity after) {
            return new Schedule.AfterInactivity(context.rates().daysOrMonths(after.duration()));
        }
        context.holes().open((Hole) schedule, Told.of("when charges fall", "quand les retenues tombent"));
        return new Schedule.EachPeriod(Period.MONTH);
    }

    private DemurrageBase base(RuleSyntax.Demurrage rule) {
        if (!(rule.base() instanceof BaseSyntax.EachOfItsDays days)) {
            return base(rule.base());
        }
        if (rule.schedule() instanceof ScheduleSyntax.AfterInactivity
                || rule.minimum().isPresent()) {
            context.findings().report("OC2179", days.span());
        }
        return new DemurrageBase.EachOfItsDays();
    }

    private DemurrageBase base(BaseSyntax base) {
        if (base instanceof BaseSyntax.Beyond beyond) {
            return new DemurrageBase.Beyond(context.amounts().minor(beyond.threshold(), frame.money()));
        }
        if (base instanceof BaseSyntax.WholeWhenMoreThan whole) {
            return new DemurrageBase.WholeWhenBeyond(context.amounts().minor(whole.threshold(), frame.money()));
        }
        if (base instanceof BaseSyntax.ChargesAddedBack added) {
            return new DemurrageBase.WithChargesAddedBack(period(added.period()));
        }
        if (base instanceof BaseSyntax.Held held) {
            Span age = held.age().map(context.rates()::daysOrMonths).orElse(new Span.Days(0));
            return new DemurrageBase.HeldLongerThan(age, held.ofFace());
        }
        if (base instanceof Hole hole) {
            context.holes().open(hole, Told.of("what the rate is of", "ce sur quoi porte le taux"));
        }
        return new DemurrageBase.WholeBalance();
    }

    static Period period(PeriodSyntax period) {
        return switch (period) {
            case DAY -> Period.DAY;
            case WEEK -> Period.WEEK;
            case MONTH -> Period.MONTH;
            case QUARTER -> Period.QUARTER;
            case HALF_YEAR -> Period.HALF_YEAR;
            case YEAR -> Period.YEAR;
        };
    }
}
