package org.opencoin.dsl.internal.check;

import java.math.BigInteger;
import java.util.Optional;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;
import org.opencoin.dsl.internal.resolve.Numbers;
import org.opencoin.dsl.quantity.Ratio;

/** Limits that are provably out of reach, and an issue that the cap never lets through. */
record LimitProofs(MappedCurrency currency, Findings findings) {

    void run() {
        currency.sound(Rule.BalanceLimit.class).forEach(this::aboveAllThereIs);
        currency.sound(Rule.PaymentLimit.class)
                .forEach(one -> currency.sound(Rule.PaymentLimit.class)
                        .filter(longer -> keeps(longer.rule(), one.rule()))
                        .findFirst()
                        .ifPresent(longer -> findings.add(
                                findings.about("OC3026", one.mapped().syntax().span())
                                        .note(longer.mapped().syntax().span()))));
        currency.sound(Rule.Issuance.class).forEach(this::aboveTheCap);
    }

    private void aboveAllThereIs(Sound<Rule.BalanceLimit> ceiling) {
        Bounds bounds = new Bounds(currency);
        boolean never = bounds.cap().isPresent()
                && BigInteger.valueOf(ceiling.rule().maximum()).compareTo(bounds.highestBalance()) >= 0;
        if (never) {
            findings.add(bounds.noted(
                    findings.about("OC3024", ceiling.mapped().syntax().span())));
        }
    }

    /** Whether whoever keeps one limit keeps the other as well. */
    private static boolean keeps(Rule.PaymentLimit longer, Rule.PaymentLimit shorter) {
        return Windows.contains(longer.window(), shorter.window())
                && longer.maximum() <= shorter.maximum()
                && (longer.who() instanceof Party.AnyMember || isSame(longer.who(), shorter.who()));
    }

    private static boolean isSame(Party one, Party other) {
        return one instanceof Party.Holder first
                && other instanceof Party.Holder second
                && first.role().equals(second.role());
    }

    private void aboveTheCap(Sound<Rule.Issuance> issue) {
        Ratio perMinor = issue.rule().rate().minorPerMinor();
        BigInteger least = Numbers.floor(perMinor).max(BigInteger.ONE);
        Optional<Sound<Rule.SupplyCap>> tooLow = currency.sound(Rule.SupplyCap.class)
                .filter(cap -> least.compareTo(BigInteger.valueOf(cap.rule().maximum())) > 0)
                .findFirst();
        tooLow.ifPresent(cap -> findings.add(findings.about(
                        "OC3025",
                        issue.mapped().syntax().span(),
                        Numbers.amount(
                                least,
                                currency.money().decimals(),
                                currency.money().code()))
                .note(cap.mapped().syntax().span())));
    }
}
