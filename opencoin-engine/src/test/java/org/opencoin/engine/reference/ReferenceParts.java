package org.opencoin.engine.reference;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.LeastPart;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.money.LegalPart;
import org.opencoin.engine.operation.Payment;

/** What a payment pays in legal money beside, rule by rule. */
record ReferenceParts(Currency currency, Payment payment, ReferenceConditions facts) {

    void judge(BiConsumer<ClauseCode, Rule> fails) {
        if (payment.legal().isEmpty()) {
            return;
        }
        LegalPart legal = payment.legal().get();
        List<Rule.PartPayment> all = currency.rules().stream()
                .filter(Rule.PartPayment.class::isInstance)
                .map(Rule.PartPayment.class::cast)
                .filter(rule -> rule.rate().given().equals(legal.currency()))
                .toList();
        List<Rule.PartPayment> open = all.stream()
                .filter(rule ->
                        rule.when().map(facts::ask).orElse(Optional.of(true)).equals(Optional.of(true)))
                .toList();
        if (open.stream().noneMatch(this::enough)) {
            open.forEach(rule -> fails.accept(ClauseCode.PART, rule));
        }
        if (open.isEmpty()) {
            all.forEach(rule -> fails.accept(ClauseCode.NO_PART, rule));
        }
    }

    private boolean enough(Rule.PartPayment rule) {
        if (rule.least() instanceof LeastPart.OfPrice of) {
            return payment.amount() >= ReferenceArithmetic.round(of.part().times(facts.price()), currency.rounding());
        }
        if (rule.least() instanceof LeastPart.Any) {
            return true;
        }
        Ratio asked = ReferenceArithmetic.whole(((LeastPart.Whole) rule.least()).minor());
        Ratio paid = ReferenceArithmetic.whole(payment.amount());
        return paid.compareTo(asked) >= 0 || paid.compareTo(facts.price()) >= 0;
    }
}
