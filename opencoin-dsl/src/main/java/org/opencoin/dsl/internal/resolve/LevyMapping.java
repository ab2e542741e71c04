package org.opencoin.dsl.internal.resolve;

import java.util.function.Function;
import org.opencoin.dsl.charter.CreditPart;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.LevyMeasure;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.syntax.CreditPartSyntax;
import org.opencoin.dsl.syntax.LevyMeasureSyntax;
import org.opencoin.dsl.syntax.Recipient;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Levies: who pays how much, when, to whom. */
final class LevyMapping {

    private final Context context;
    private final Frame frame;
    private final PartyMapping parties;
    private final DemurrageMapping demurrage;
    private final Function<CreditPartSyntax, CreditPart> growth;

    LevyMapping(
            Context context,
            Frame frame,
            PartyMapping parties,
            DemurrageMapping demurrage,
            Function<CreditPartSyntax, CreditPart> growth) {
        this.context = context;
        this.frame = frame;
        this.parties = parties;
        this.demurrage = demurrage;
        this.growth = growth;
    }

    Rule.Levy levy(RuleSyntax.Levy levy, RuleHead head) {
        Destination to = demurrage.destination(levy.to());
        if (isBurned(levy.to())) {
            context.findings().report("OC2178", levy.to().span());
        }
        return new Rule.Levy(
                head, parties.members(levy.by()), measure(levy.measure()), DemurrageMapping.period(levy.each()), to);
    }

    private LevyMeasure measure(LevyMeasureSyntax measure) {
        return measure instanceof LevyMeasureSyntax.Beyond beyond
                ? new LevyMeasure.Beyond(
                        context.rates().part(beyond.rate()),
                        context.amounts().minor(beyond.limit(), frame.money()),
                        beyond.parts().stream().map(growth).toList())
                : new LevyMeasure.Flat(
                        context.amounts().positive(((LevyMeasureSyntax.Flat) measure).amount(), frame.money()));
    }

    /** Whether some of it is written to go out of existence. */
    private static boolean isBurned(Recipient to) {
        if (to instanceof Recipient.Shared shared) {
            return shared.remaining().filter(LevyMapping::isBurned).isPresent();
        }
        return to instanceof Recipient.Burned
                || to instanceof Recipient.ByHolder choice
                        && choice.otherwise().filter(LevyMapping::isBurned).isPresent();
    }
}
