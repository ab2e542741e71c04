package org.opencoin.dsl.internal.check;

import org.opencoin.dsl.charter.GrantMeasure;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;
import org.opencoin.dsl.source.TextSpan;

/** Grants that anybody may take as often as they like, that nobody decides on, or that a cap never lets through. */
record GrantChecks(MappedCurrency currency, Findings findings) {

    void run() {
        currency.sound(Rule.Grant.class).forEach(this::check);
    }

    private void check(Sound<Rule.Grant> grant) {
        Rule.Grant rule = grant.rule();
        TextSpan span = grant.mapped().syntax().span();
        if (rule.by().isEmpty() && isStated(rule)) {
            findings.report("OC2152", span, rule.name());
        } else if (rule.by().isEmpty() && rule.once().isEmpty() && rule.most().isEmpty()) {
            findings.report("OC3122", span, rule.name());
        }
        rule.most().stream()
                .filter(most -> least(rule) > most.maximum())
                .findFirst()
                .ifPresent(most -> findings.report("OC3123", span, rule.name()));
        if (rule.paidBy().isEmpty()) {
            issued(grant, span);
        }
    }

    /** Whether the operation itself says how much it is, or what it is for. */
    private static boolean isStated(Rule.Grant rule) {
        return !(rule.measure() instanceof GrantMeasure.Fixed) || rule.asksCertificate();
    }

    private void issued(Sound<Rule.Grant> grant, TextSpan span) {
        currency.sound(Rule.SupplyCap.class)
                .filter(cap -> least(grant.rule()) > cap.rule().maximum())
                .findFirst()
                .ifPresent(cap ->
                        findings.add(findings.about("OC3123", span, grant.rule().name())
                                .note(cap.mapped().syntax().span())));
        currency.sound(Rule.Redemption.class)
                .findFirst()
                .ifPresent(redeem -> findings.add(
                        findings.about("OC3124", span, redeem.rule().reserve())
                                .note(redeem.mapped().syntax().span())));
    }

    /** The least that is granted at once. */
    private static long least(Rule.Grant rule) {
        return rule.measure() instanceof GrantMeasure.Fixed fixed ? fixed.amount() : 1;
    }
}
