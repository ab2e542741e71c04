package org.opencoin.engine.rehearsal;

import java.util.List;
import org.opencoin.dsl.charter.Rule;

/** What a rule is about, apart from what it says of it: a rule that changed is told beside the one it was. */
final class RuleSubject implements Rule.Cases<List<Object>> {

    private static final RuleSubject SUBJECT = new RuleSubject();

    private RuleSubject() {}

    static List<Object> of(Rule rule) {
        return rule.match(SUBJECT);
    }

    @Override
    public List<Object> issuance(Rule.Issuance rule) {
        return List.of(Rule.Issuance.class, rule.to(), rule.reserve());
    }

    @Override
    public List<Object> redemption(Rule.Redemption rule) {
        return List.of(Rule.Redemption.class, rule.by(), rule.reserve());
    }

    @Override
    public List<Object> supplyCap(Rule.SupplyCap rule) {
        return List.of(Rule.SupplyCap.class);
    }

    @Override
    public List<Object> demurrage(Rule.Demurrage rule) {
        return List.of(Rule.Demurrage.class, rule.schedule());
    }

    @Override
    public List<Object> dividend(Rule.Dividend rule) {
        return List.of(Rule.Dividend.class, rule.to(), rule.each());
    }

    @Override
    public List<Object> standingGrant(Rule.StandingGrant rule) {
        return List.of(Rule.StandingGrant.class, rule.to(), rule.each());
    }

    @Override
    public List<Object> grant(Rule.Grant rule) {
        return List.of(Rule.Grant.class, rule.name());
    }

    @Override
    public List<Object> levy(Rule.Levy rule) {
        return List.of(Rule.Levy.class, rule.by(), rule.each());
    }

    @Override
    public List<Object> flow(Rule.Flow rule) {
        return List.of(Rule.Flow.class, rule.forbids(), rule.from(), rule.to());
    }

    @Override
    public List<Object> paymentFee(Rule.PaymentFee rule) {
        return List.of(Rule.PaymentFee.class, rule.from(), rule.to(), rule.bearer());
    }

    @Override
    public List<Object> partPayment(Rule.PartPayment rule) {
        return List.of(Rule.PartPayment.class, rule.rate().given());
    }

    @Override
    public List<Object> balanceLimit(Rule.BalanceLimit rule) {
        return List.of(Rule.BalanceLimit.class, rule.who());
    }

    @Override
    public List<Object> paymentLimit(Rule.PaymentLimit rule) {
        return List.of(Rule.PaymentLimit.class, rule.who(), rule.window());
    }

    @Override
    public List<Object> countLimit(Rule.CountLimit rule) {
        return List.of(Rule.CountLimit.class, rule.who(), rule.window());
    }

    @Override
    public List<Object> advice(Rule.Advice rule) {
        return List.of(Rule.Advice.class, rule.rule().match(this));
    }

    @Override
    public List<Object> creditLine(Rule.CreditLine rule) {
        return List.of(Rule.CreditLine.class, rule.who());
    }

    @Override
    public List<Object> admission(Rule.Admission rule) {
        return List.of(Rule.Admission.class, rule.of());
    }

    @Override
    public List<Object> disputes(Rule.Disputes rule) {
        return List.of(Rule.Disputes.class);
    }

    @Override
    public List<Object> declaredDeparture(Rule.DeclaredDeparture rule) {
        return List.of(Rule.DeclaredDeparture.class, rule.idle().isPresent());
    }

    @Override
    public List<Object> departure(Rule.Departure rule) {
        return List.of(Rule.Departure.class);
    }

    @Override
    public List<Object> reversal(Rule.Reversal rule) {
        return List.of(Rule.Reversal.class, rule.by());
    }
}
