package org.opencoin.dsl.internal.parse;

import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.opencoin.dsl.internal.grammar.Sentences;
import org.opencoin.dsl.internal.grammar.Sentences.AdvisoryContext;
import org.opencoin.dsl.internal.grammar.Sentences.DisputesContext;
import org.opencoin.dsl.internal.grammar.Sentences.DividendContext;
import org.opencoin.dsl.internal.grammar.Sentences.FlowContext;
import org.opencoin.dsl.internal.grammar.Sentences.GrowingContext;
import org.opencoin.dsl.internal.grammar.Sentences.HoleContext;
import org.opencoin.dsl.internal.grammar.Sentences.IssueContext;
import org.opencoin.dsl.internal.grammar.Sentences.RedeemContext;
import org.opencoin.dsl.internal.grammar.Sentences.ReversalContext;
import org.opencoin.dsl.internal.grammar.Sentences.Rule_Context;
import org.opencoin.dsl.internal.grammar.Sentences.StandingGrantContext;
import org.opencoin.dsl.internal.grammar.Sentences.SupplyContext;
import org.opencoin.dsl.syntax.GrowthSyntax;
import org.opencoin.dsl.syntax.Numeral;
import org.opencoin.dsl.syntax.RuleSyntax;
import org.opencoin.dsl.syntax.ScheduleSyntax;
import org.opencoin.dsl.syntax.WhenShortSyntax;

/** Builds rules. */
final class RuleBuilder {

    private final ValueBuilder values;
    private final ConditionBuilder conditions;
    private final DemurrageBuilder demurrages;
    private final FeeBuilder fees;
    private final PaymentFeeBuilder paymentFees;
    private final WindowBuilder windows;
    private final IgnoreBuilder ignores;

    RuleBuilder(ValueBuilder values, ConditionBuilder conditions, Findings findings) {
        this.values = values;
        this.conditions = conditions;
        this.demurrages = new DemurrageBuilder(values);
        this.fees = new FeeBuilder(values, findings);
        this.paymentFees = new PaymentFeeBuilder(values, conditions, fees);
        this.windows = new WindowBuilder(values);
        this.ignores = new IgnoreBuilder(values, findings);
    }

    RuleSyntax rule(Rule_Context rule) {
        return switch (((ParserRuleContext) rule.getChild(0)).getRuleIndex()) {
            case Sentences.RULE_issue -> issue(rule.issue());
            case Sentences.RULE_redeem -> redeem(rule.redeem());
            case Sentences.RULE_supply -> supply(rule.supply());
            case Sentences.RULE_reversal -> reversal(rule.reversal());
            case Sentences.RULE_demurrage -> demurrages.demurrage(rule.demurrage());
            case Sentences.RULE_noDemurrage -> new RuleSyntax.Absent(Spans.of(rule), RuleSyntax.Kind.DEMURRAGE);
            case Sentences.RULE_flow -> flow(rule.flow());
            case Sentences.RULE_ignore -> ignores.ignore(rule.ignore());
            case Sentences.RULE_paymentFee -> paymentFees.fee(rule.paymentFee());
            case Sentences.RULE_dividend -> dividend(rule.dividend());
            case Sentences.RULE_standingGrant -> standing(rule.standingGrant());
            case Sentences.RULE_grant -> new GrantBuilder(values).rule(rule.grant());
            case Sentences.RULE_expiry -> demurrages.expiry(rule.expiry());
            case Sentences.RULE_levy -> new LevyBuilder(values, windows).levy(rule.levy());
            case Sentences.RULE_admission ->
                new RuleSyntax.Admission(
                        Spans.of(rule),
                        values.party(rule.admission().party()),
                        values.approvers(rule.admission().approvers()));
            case Sentences.RULE_declaredDeparture ->
                new RuleSyntax.DeclaredDeparture(
                        Spans.of(rule),
                        values.approvers(rule.declaredDeparture().approvers()),
                        Optional.ofNullable(rule.declaredDeparture().duration()).map(values::duration));
            case Sentences.RULE_disputes -> disputes(rule.disputes());
            case Sentences.RULE_departure -> new DepartureBuilder(values).rule(rule.departure());
            case Sentences.RULE_partPayment -> new PartPaymentBuilder(values, conditions).rule(rule.partPayment());
            case Sentences.RULE_balanceLimit ->
                advised(
                        rule.balanceLimit().advisory(),
                        new RuleSyntax.BalanceLimit(
                                Spans.of(rule),
                                values.party(rule.balanceLimit().party()),
                                values.amount(rule.balanceLimit().amount())));
            case Sentences.RULE_paymentLimit ->
                advised(
                        rule.paymentLimit().advisory(),
                        new RuleSyntax.PaymentLimit(
                                Spans.of(rule),
                                values.party(rule.paymentLimit().party()),
                                values.amount(rule.paymentLimit().amount()),
                                windows.window(rule.paymentLimit().window())));
            case Sentences.RULE_countLimit ->
                advised(
                        rule.countLimit().advisory(),
                        new RuleSyntax.CountLimit(
                                Spans.of(rule),
                                values.party(rule.countLimit().party()),
                                values.count(rule.countLimit().count()),
                                windows.window(rule.countLimit().window())));
            default -> advised(rule.creditLine().advisory(), windows.creditLine(rule.creditLine()));
        };
    }

    /** A limit, or what only advises to keep it. */
    private static RuleSyntax advised(@Nullable AdvisoryContext advisory, RuleSyntax limit) {
        return advisory == null ? limit : new RuleSyntax.Advice(limit.span(), limit);
    }

    private RuleSyntax undecided(ParserRuleContext rule, RuleSyntax.Kind kind, HoleContext hole) {
        return new RuleSyntax.Undecided(Spans.of(rule), kind, values.hole(hole));
    }

    private RuleSyntax issue(IssueContext issue) {
        return issue.hole() != null
                ? undecided(issue, RuleSyntax.Kind.ISSUE, issue.hole())
                : new RuleSyntax.Issue(
                        Spans.of(issue),
                        values.party(issue.party()),
                        values.name(issue.name(0)),
                        values.name(issue.name(1)),
                        values.exchange(issue.exchange()),
                        issue.fee().stream().map(fees::fee).toList());
    }

    private RuleSyntax redeem(RedeemContext redeem) {
        if (redeem.NEVER() != null) {
            return new RuleSyntax.Absent(Spans.of(redeem), RuleSyntax.Kind.REDEEM);
        }
        return redeem.hole() != null
                ? undecided(redeem, RuleSyntax.Kind.REDEEM, redeem.hole())
                : new RuleSyntax.Redeem(
                        Spans.of(redeem),
                        values.party(redeem.party()),
                        values.name(redeem.name()),
                        values.exchange(redeem.exchange()),
                        redeem.fee().stream().map(fees::fee).toList());
    }

    private RuleSyntax supply(SupplyContext supply) {
        return supply.hole() != null
                ? undecided(supply, RuleSyntax.Kind.SUPPLY, supply.hole())
                : new RuleSyntax.SupplyCap(Spans.of(supply), values.amount(supply.amount()));
    }

    private RuleSyntax reversal(ReversalContext reversal) {
        RuleSyntax.ReversedBy by = reversal.name() == null
                ? new RuleSyntax.ReversedBy.Payee(Spans.of(reversal.PAYEE().getSymbol()))
                : new RuleSyntax.ReversedBy.Holder(Spans.of(reversal.name()), values.name(reversal.name()));
        return new RuleSyntax.Reversal(Spans.of(reversal), values.duration(reversal.duration()), by);
    }

    private RuleSyntax disputes(DisputesContext disputes) {
        return new RuleSyntax.Disputes(
                Spans.of(disputes),
                values.duration(disputes.duration()),
                disputes.disputing().PAYER() != null,
                disputes.disputing().PAYEE() != null,
                values.approvers(disputes.approvers()));
    }

    private RuleSyntax dividend(DividendContext dividend) {
        return new RuleSyntax.Dividend(
                Spans.of(dividend),
                values.amount(dividend.amount()),
                values.party(dividend.party()),
                DemurrageBuilder.each(dividend.eachPeriod()),
                Optional.ofNullable(dividend.growing()).map(this::growth));
    }

    private RuleSyntax standing(StandingGrantContext grant) {
        int whenShort = grant.whenShort().getStart().getType();
        return new RuleSyntax.StandingGrant(
                Spans.of(grant),
                values.amount(grant.amount()),
                values.party(grant.party()),
                DemurrageBuilder.each(grant.eachPeriod()),
                values.name(grant.name()),
                switch (whenShort) {
                    case Sentences.EQUAL_PARTS_WHEN_SHORT -> WhenShortSyntax.EQUAL_PARTS;
                    case Sentences.NOBODY_WHEN_SHORT -> WhenShortSyntax.NOBODY;
                    default -> WhenShortSyntax.FIRST_TO_JOIN;
                });
    }

    private GrowthSyntax growth(GrowingContext growing) {
        Numeral count = values.number(growing.NUMBER());
        ScheduleSyntax every = growing.HOUR() == null
                ? new ScheduleSyntax.EveryDays(Spans.of(growing), count, values.date(growing.DATE()))
                : new ScheduleSyntax.EveryHours(Spans.of(growing), count, values.date(growing.DATE()));
        return new GrowthSyntax(Spans.of(growing), values.rate(growing.rate()), every);
    }

    private RuleSyntax flow(FlowContext flow) {
        RuleSyntax.Flow said = new RuleSyntax.Flow(
                Spans.of(flow),
                flow.ALLOW() == null,
                Optional.ofNullable(flow.route()).map(values::route),
                Optional.ofNullable(flow.condition()).map(conditions::condition),
                flow.WHEN_KNOWN() != null);
        return flow.ADVISE_AGAINST() == null ? said : new RuleSyntax.Advice(said.span(), said);
    }
}
