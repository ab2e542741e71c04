package org.opencoin.dsl.internal.resolve;

import java.util.Optional;
import java.util.OptionalLong;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.CreditPart;
import org.opencoin.dsl.charter.DividendGrowth;
import org.opencoin.dsl.charter.Exchange;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.RuleHead;
import org.opencoin.dsl.charter.WhenShort;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.syntax.Amount;
import org.opencoin.dsl.syntax.CreditPartSyntax;
import org.opencoin.dsl.syntax.GrowthSyntax;
import org.opencoin.dsl.syntax.Name;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Rules of one currency. */
final class RuleMapping {

    private static final int MOST_PAYMENTS = 1_000_000;

    private final Context context;
    private final Frame frame;
    private final PartyMapping parties;
    private final FeeMapping fees;
    private final PaymentFeeMapping paymentFees;
    private final DemurrageMapping demurrage;
    private final ConditionMapping conditions;
    private final WindowMapping windows;
    private final RateMapping rates;
    private final PartPaymentMapping parts;

    RuleMapping(Context context, Frame frame) {
        this.context = context;
        this.frame = frame;
        this.parties = new PartyMapping(context, frame.code());
        this.windows = new WindowMapping(context.rates());
        this.rates = new RateMapping(context);
        this.fees = new FeeMapping(context, frame, parties);
        this.demurrage = new DemurrageMapping(context, frame, parties);
        this.conditions = new ConditionMapping(context.findings(), parties, new ExpressionMapping(context, frame));
        this.paymentFees = new PaymentFeeMapping(context, frame, parties, fees, conditions);
        this.parts = new PartPaymentMapping(context, frame, rates, conditions);
    }

    /** The rule; empty for a statement that is no rule: {@code redeem never}, {@code demurrage to decide}. */
    Optional<Rule> rule(RuleSyntax rule, RuleHead head) {
        if (rule instanceof RuleSyntax.Absent || rule instanceof RuleSyntax.Ignore) {
            return Optional.empty();
        }
        if (rule instanceof RuleSyntax.Undecided undecided) {
            context.holes().open(undecided.hole(), words(undecided.what()));
            return Optional.empty();
        }
        if (rule instanceof RuleSyntax.Advice advice) {
            return rule(advice.rule(), head).map(advised -> new Rule.Advice(head, advised));
        }
        return Optional.of(exchange(rule, head).or(() -> limit(rule, head)).orElseGet(() -> movement(rule, head)));
    }

    private static Told words(RuleSyntax.Kind kind) {
        return switch (kind) {
            case ISSUE -> Told.of("issue", "l’émission");
            case REDEEM -> Told.of("redemption", "la reconversion");
            case SUPPLY -> Told.of("the supply", "la masse");
            case DEMURRAGE -> Told.of("demurrage", "la fonte");
            case REVERSAL -> Told.of("the reversal of payments", "l’annulation des paiements");
        };
    }

    private Optional<Rule> exchange(RuleSyntax rule, RuleHead head) {
        if (rule instanceof RuleSyntax.Issue issue) {
            Denomination legal = reserve(issue.into());
            context.amounts().isIn(issue.against(), legal);
            Exchange rate = rates.rate(issue.rate(), frame.money(), legal);
            return Optional.of(new Rule.Issuance(
                    head, parties.members(issue.to()), name(issue.into()), rate, fees.fees(issue.fees())));
        }
        if (rule instanceof RuleSyntax.Redeem redeem) {
            Exchange rate = rates.rate(redeem.rate(), reserve(redeem.from()), frame.money());
            return Optional.of(new Rule.Redemption(
                    head, parties.members(redeem.by()), name(redeem.from()), rate, fees.fees(redeem.fees())));
        }
        return Optional.empty();
    }

    /** What a reserve holds; an unknown reserve is reported and holds nothing known. */
    private Denomination reserve(Name name) {
        return context.scope()
                .resolve(name, frame.code(), Kind.RESERVE)
                .flatMap(symbol -> Optional.ofNullable(frame.reserves().get(symbol.name())))
                .orElse(new Denomination("", Denomination.UNKNOWN, name.span()));
    }

    private String name(Name reserve) {
        return context.scope()
                .find(reserve.text(), frame.code())
                .map(Symbol::name)
                .orElse(reserve.text());
    }

    private Optional<Rule> limit(RuleSyntax rule, RuleHead head) {
        if (rule instanceof RuleSyntax.SupplyCap cap) {
            return Optional.of(new Rule.SupplyCap(head, amount(cap.maximum())));
        }
        if (rule instanceof RuleSyntax.BalanceLimit limit) {
            return Optional.of(new Rule.BalanceLimit(head, parties.members(limit.who()), amount(limit.maximum())));
        }
        if (rule instanceof RuleSyntax.PaymentLimit limit) {
            return Optional.of(new Rule.PaymentLimit(
                    head, parties.members(limit.who()), amount(limit.maximum()), windows.window(limit.window())));
        }
        if (rule instanceof RuleSyntax.CountLimit limit) {
            int most = context.rates().whole(limit.maximum(), 1, MOST_PAYMENTS);
            return Optional.of(
                    new Rule.CountLimit(head, parties.members(limit.who()), most, windows.window(limit.window())));
        }
        return rule instanceof RuleSyntax.CreditLine line ? Optional.of(creditLine(line, head)) : Optional.empty();
    }

    private Rule creditLine(RuleSyntax.CreditLine line, RuleHead head) {
        return new Rule.CreditLine(
                head,
                parties.members(line.who()),
                line.amount().map(this::amount).orElse(0L),
                line.parts().stream().map(this::creditPart).toList(),
                line.maximum().isPresent()
                        ? OptionalLong.of(amount(line.maximum().get()))
                        : OptionalLong.empty());
    }

    private CreditPart creditPart(CreditPartSyntax part) {
        Ratio each = part instanceof CreditPartSyntax.OfVolume volume
                ? context.rates().part(volume.rate())
                : Ratio.of(amount(((CreditPartSyntax.ForEach) part).amount()), 1);
        return new CreditPart(windows.tally(part.what(), part.window()), each);
    }

    private long amount(Amount amount) {
        return context.amounts().positive(amount, frame.money());
    }

    private Rule movement(RuleSyntax rule, RuleHead head) {
        if (rule instanceof RuleSyntax.Demurrage melting) {
            return demurrage.demurrage(melting, head);
        }
        if (rule instanceof RuleSyntax.Expiry expiry) {
            return demurrage.expiry(expiry, head);
        }
        if (rule instanceof RuleSyntax.Dividend dividend) {
            return new Rule.Dividend(
                    head,
                    parties.members(dividend.to()),
                    amount(dividend.amount()),
                    DemurrageMapping.period(dividend.each()),
                    dividend.growing().map(this::growth));
        }
        if (rule instanceof RuleSyntax.StandingGrant grant) {
            return new Rule.StandingGrant(
                    head,
                    parties.members(grant.to()),
                    amount(grant.amount()),
                    DemurrageMapping.period(grant.each()),
                    parties.named(grant.paidBy(), Kind.FUND),
                    WhenShort.valueOf(grant.whenShort().name()));
        }
        if (rule instanceof RuleSyntax.Grant grant) {
            return new GrantMapping(context, frame, parties).grant(grant, head);
        }
        if (rule instanceof RuleSyntax.Levy levy) {
            return new LevyMapping(context, frame, parties, demurrage, this::creditPart).levy(levy, head);
        }
        if (rule instanceof RuleSyntax.Reversal reversal) {
            return new Rule.Reversal(head, by(reversal.by()), context.rates().span(reversal.within()));
        }
        if (rule instanceof RuleSyntax.Disputes disputes) {
            return new Rule.Disputes(
                    head,
                    context.rates().span(disputes.within()),
                    disputes.byPayer(),
                    disputes.byPayee(),
                    parties.approvers(disputes.settled()));
        }
        if (rule instanceof RuleSyntax.Admission admission) {
            return new Rule.Admission(head, parties.members(admission.of()), parties.approvers(admission.by()));
        }
        if (rule instanceof RuleSyntax.DeclaredDeparture declared) {
            return new Rule.DeclaredDeparture(
                    head, parties.approvers(declared.by()), declared.idle().map(context.rates()::daysOrMonths));
        }
        if (rule instanceof RuleSyntax.Departure departure) {
            return new DepartureMapping(context, frame, parties, demurrage).rule(departure, head);
        }
        if (rule instanceof RuleSyntax.PartPayment part) {
            return parts.rule(part, head);
        }
        return rule instanceof RuleSyntax.PaymentFee fee
                ? paymentFees.fee(fee, head)
                : flow((RuleSyntax.Flow) rule, head);
    }

    private DividendGrowth growth(GrowthSyntax growing) {
        return new DividendGrowth(
                context.rates().part(growing.rate()), context.rates().every(growing.every()));
    }

    private Rule.ReversedBy by(RuleSyntax.ReversedBy by) {
        return by instanceof RuleSyntax.ReversedBy.Holder holder
                ? new Rule.ReversedBy.Holder(parties.role(holder.role()))
                : new Rule.ReversedBy.Payee();
    }

    private Rule flow(RuleSyntax.Flow flow, RuleHead head) {
        Optional<Condition> when = flow.when().map(conditions::condition);
        return new Rule.Flow(
                head, flow.forbids(), parties.from(flow.route()), parties.to(flow.route()), when, flow.whenKnown());
    }
}
