package org.opencoin.engine.payment;

import java.util.List;
import org.opencoin.engine.ledger.ClauseCode;
import org.opencoin.engine.money.LegalPart;
import org.opencoin.engine.policy.CurrencyPolicy;
import org.opencoin.engine.policy.Occasion;
import org.opencoin.engine.policy.PartRule;
import org.opencoin.engine.policy.Reasons;
import org.opencoin.engine.policy.Saw;

/** Judges what payments pay in legal money beside the record: nothing, unless a rule lets them. */
record PartJudge(CurrencyPolicy rules) {

    void judge(Occasion payment, Reasons reasons) {
        payment.legal().ifPresent(part -> judge(part, payment, reasons));
    }

    /** One rule that permits the payment and is met is enough. */
    private void judge(LegalPart part, Occasion payment, Reasons reasons) {
        List<PartRule> all = rules.parts().stream()
                .filter(rule -> rule.legal().equals(part.currency()))
                .toList();
        List<PartRule> permitting =
                all.stream().filter(rule -> rule.permits(payment)).toList();
        if (permitting.stream().anyMatch(rule -> rule.isMet(payment))) {
            return;
        }
        for (PartRule rule : permitting) {
            Saw saw = saw(part, reasons);
            rule.see(payment, saw);
            reasons.add(ClauseCode.PART, rule.head(), saw);
        }
        if (permitting.isEmpty()) {
            all.forEach(rule -> notPermitted(rule, part, payment, reasons));
        }
    }

    private static void notPermitted(PartRule rule, LegalPart part, Occasion payment, Reasons reasons) {
        Saw saw = saw(part, reasons);
        rule.when().ifPresent(condition -> condition.see(payment, saw));
        reasons.add(ClauseCode.NO_PART, rule.head(), saw);
    }

    private static Saw saw(LegalPart part, Reasons reasons) {
        return reasons.saw().amount("legal", part.minor(), part.currency());
    }
}
