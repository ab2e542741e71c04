package org.opencoin.dsl.internal.check;

import java.math.BigInteger;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;
import org.opencoin.dsl.internal.resolve.Numbers;
import org.opencoin.dsl.source.TextSpan;

/** Dividends: those a cap never lets through, and those that may be redeemed from a reserve nobody filled for them. */
record DividendChecks(MappedCurrency currency, Findings findings) {

    void run() {
        currency.sound(Rule.Dividend.class).forEach(this::check);
    }

    /** Whether a rule brings units of a currency into being. */
    static boolean isIssued(MappedCurrency currency) {
        return currency.has(Rule.Issuance.class)
                || currency.has(Rule.Dividend.class)
                || currency.rules().stream()
                        .flatMap(mapped -> mapped.rule().stream())
                        .anyMatch(rule -> rule instanceof Rule.Grant grant
                                && grant.paidBy().isEmpty());
    }

    private void check(Sound<Rule.Dividend> dividend) {
        TextSpan span = dividend.mapped().syntax().span();
        currency.sound(Rule.SupplyCap.class)
                .filter(cap -> dividend.rule().amount() > cap.rule().maximum())
                .findFirst()
                .ifPresent(cap -> findings.add(findings.about("OC3121", span, amount(dividend.rule()))
                        .note(cap.mapped().syntax().span())));
        currency.sound(Rule.Redemption.class)
                .filter(redeem -> mayBeOne(dividend.rule().to(), redeem.rule().by()))
                .findFirst()
                .ifPresent(redeem -> findings.add(
                        findings.about("OC3120", span, redeem.rule().reserve())
                                .note(redeem.mapped().syntax().span())));
    }

    private Told amount(Rule.Dividend rule) {
        return Numbers.amount(
                BigInteger.valueOf(rule.amount()),
                currency.money().decimals(),
                currency.money().code());
    }

    /** Roles don't exclude each other, so only the absence of members of a kind would keep two parties apart. */
    private static boolean mayBeOne(Party one, Party other) {
        return !(one instanceof Party.OfFund) && !(other instanceof Party.OfFund);
    }
}
