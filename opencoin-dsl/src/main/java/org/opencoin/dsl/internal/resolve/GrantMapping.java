package org.opencoin.dsl.internal.resolve;

import org.opencoin.dsl.charter.GrantMeasure;
import org.opencoin.dsl.charter.MostGranted;
import org.opencoin.dsl.charter.Once;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.quantity.Unit;
import org.opencoin.dsl.syntax.GrantMeasureSyntax;
import org.opencoin.dsl.syntax.MostGrantedSyntax;
import org.opencoin.dsl.syntax.OnceSyntax;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Grants: who, how much, from where, and within which bounds. */
record GrantMapping(Context context, Frame frame, PartyMapping parties) {

    Rule.Grant grant(RuleSyntax.Grant grant, RuleHead head) {
        return new Rule.Grant(
                head,
                grant.name().text(),
                parties.members(grant.to()),
                measure(grant.measure()),
                grant.paidBy().map(fund -> parties.named(fund, Kind.FUND)),
                grant.by().map(parties::approvers),
                grant.once().map(GrantMapping::once),
                grant.most().stream().map(this::most).toList());
    }

    private GrantMeasure measure(GrantMeasureSyntax measure) {
        if (measure instanceof GrantMeasureSyntax.UpTo upTo) {
            return new GrantMeasure.UpTo(context.amounts().positive(upTo.maximum(), frame.money()));
        }
        if (measure instanceof GrantMeasureSyntax.PerQuantity per) {
            return perQuantity(per);
        }
        return new GrantMeasure.Fixed(
                context.amounts().positive(((GrantMeasureSyntax.Fixed) measure).amount(), frame.money()));
    }

    private GrantMeasure perQuantity(GrantMeasureSyntax.PerQuantity per) {
        Unit unit = Unit.named(per.quantity().unit().symbol()).orElseThrow();
        Ratio size = unit.inBase(Numbers.ratio(per.quantity().number().value()));
        Ratio amount = Ratio.of(context.amounts().positive(per.amount(), frame.money()), 1);
        if (size.signum() <= 0) {
            context.findings().report("OC2151", per.quantity().span());
            return new GrantMeasure.PerQuantity(amount, unit.dimension().unit());
        }
        return new GrantMeasure.PerQuantity(
                amount.dividedBy(size), unit.dimension().unit());
    }

    private static Once once(OnceSyntax once) {
        if (once instanceof OnceSyntax.InEach each) {
            return new Once.InEach(DemurrageMapping.period(each.period()));
        }
        return once instanceof OnceSyntax.ForEachCertificate each
                ? new Once.ForEachCertificate(each.ofMember())
                : new Once.Ever();
    }

    private MostGranted most(MostGrantedSyntax most) {
        return new MostGranted(
                context.amounts().positive(most.maximum(), frame.money()),
                DemurrageMapping.period(most.period()),
                most.inAll());
    }
}
