package org.opencoin.engine.rehearsal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.FeeMeasure;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.charter.RuleHead;

/** A rule without its id, its article and its words: two that are equal so mean the same wherever they stand. */
final class BareRule implements Rule.Cases<Rule> {

    private static final RuleHead NOWHERE = new RuleHead("", Optional.empty(), Map.of());
    private static final BareRule BARE = new BareRule();

    private BareRule() {}

    static Rule of(Rule rule) {
        return rule.match(BARE);
    }

    /** What is joined by {@code and} or by {@code or} means the same in any order. */
    static Condition of(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return new Condition.AllOf(sorted(all.conditions()));
        }
        if (condition instanceof Condition.AnyOf any) {
            return new Condition.AnyOf(sorted(any.conditions()));
        }
        return condition instanceof Condition.Not not ? new Condition.Not(of(not.condition())) : condition;
    }

    private static FeeMeasure of(FeeMeasure measure) {
        return measure instanceof FeeMeasure.ByTable table
                ? new FeeMeasure.ByTable(
                        table.columns().stream()
                                .map(key -> key.map(BareRule::of))
                                .toList(),
                        table.rows().stream()
                                .map(row -> new FeeMeasure.Row(row.key().map(BareRule::of), row.cells()))
                                .toList())
                : measure;
    }

    private static List<Condition> sorted(List<Condition> conditions) {
        return conditions.stream()
                .map(BareRule::of)
                .sorted(Comparator.comparing(Condition::toString))
                .toList();
    }

    @Override
    public Rule issuance(Rule.Issuance rule) {
        return new Rule.Issuance(NOWHERE, rule.to(), rule.reserve(), rule.rate(), rule.fees());
    }

    @Override
    public Rule redemption(Rule.Redemption rule) {
        return new Rule.Redemption(NOWHERE, rule.by(), rule.reserve(), rule.rate(), rule.fees());
    }

    @Override
    public Rule supplyCap(Rule.SupplyCap rule) {
        return new Rule.SupplyCap(NOWHERE, rule.maximum());
    }

    @Override
    public Rule demurrage(Rule.Demurrage rule) {
        return new Rule.Demurrage(
                NOWHERE, rule.schedule(), rule.rate(), rule.base(), rule.minimum(), rule.destination(), rule.exempt());
    }

    @Override
    public Rule dividend(Rule.Dividend rule) {
        return new Rule.Dividend(NOWHERE, rule.to(), rule.amount(), rule.each(), rule.growth());
    }

    @Override
    public Rule standingGrant(Rule.StandingGrant rule) {
        return new Rule.StandingGrant(NOWHERE, rule.to(), rule.amount(), rule.each(), rule.fund(), rule.whenShort());
    }

    @Override
    public Rule grant(Rule.Grant rule) {
        return new Rule.Grant(
                NOWHERE, rule.name(), rule.to(), rule.measure(), rule.paidBy(), rule.by(), rule.once(), rule.most());
    }

    @Override
    public Rule levy(Rule.Levy rule) {
        return new Rule.Levy(NOWHERE, rule.by(), rule.measure(), rule.each(), rule.destination());
    }

    @Override
    public Rule flow(Rule.Flow rule) {
        return new Rule.Flow(
                NOWHERE, rule.forbids(), rule.from(), rule.to(), rule.when().map(BareRule::of), rule.whenKnown());
    }

    @Override
    public Rule paymentFee(Rule.PaymentFee rule) {
        return new Rule.PaymentFee(
                NOWHERE,
                rule.from(),
                rule.to(),
                rule.bearer(),
                of(rule.measure()),
                rule.shares(),
                rule.remaining(),
                rule.when().map(BareRule::of),
                rule.whenKnown());
    }

    @Override
    public Rule partPayment(Rule.PartPayment rule) {
        return new Rule.PartPayment(
                NOWHERE,
                rule.rate(),
                rule.legalDecimals(),
                rule.least(),
                rule.when().map(BareRule::of));
    }

    @Override
    public Rule balanceLimit(Rule.BalanceLimit rule) {
        return new Rule.BalanceLimit(NOWHERE, rule.who(), rule.maximum());
    }

    @Override
    public Rule paymentLimit(Rule.PaymentLimit rule) {
        return new Rule.PaymentLimit(NOWHERE, rule.who(), rule.maximum(), rule.window());
    }

    @Override
    public Rule countLimit(Rule.CountLimit rule) {
        return new Rule.CountLimit(NOWHERE, rule.who(), rule.maximum(), rule.window());
    }

    @Override
    public Rule advice(Rule.Advice rule) {
        return new Rule.Advice(NOWHERE, rule.rule().match(this));
    }

    @Override
    public Rule creditLine(Rule.CreditLine rule) {
        return new Rule.CreditLine(NOWHERE, rule.who(), rule.amount(), rule.parts(), rule.maximum());
    }

    @Override
    public Rule admission(Rule.Admission rule) {
        return new Rule.Admission(NOWHERE, rule.of(), rule.by());
    }

    @Override
    public Rule disputes(Rule.Disputes rule) {
        return new Rule.Disputes(NOWHERE, rule.within(), rule.byPayer(), rule.byPayee(), rule.settled());
    }

    @Override
    public Rule declaredDeparture(Rule.DeclaredDeparture rule) {
        return new Rule.DeclaredDeparture(NOWHERE, rule.by(), rule.idle());
    }

    @Override
    public Rule departure(Rule.Departure rule) {
        return new Rule.Departure(NOWHERE, rule.balance(), rule.debt());
    }

    @Override
    public Rule reversal(Rule.Reversal rule) {
        return new Rule.Reversal(NOWHERE, rule.by(), rule.within());
    }
}
