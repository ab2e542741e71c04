package org.opencoin.dsl.internal.check;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;
import org.opencoin.dsl.internal.resolve.Numbers;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.source.TextSpan;

/** Limits that are provably out of reach, and an issue that the cap never lets through. */
record LimitProofs(MappedCurrency currency, Findings findings) {

    void run() {
        currency.sound(Rule.BalanceLimit.class).forEach(this::aboveAllThereIs);
        alreadyKept(Rule.PaymentLimit.class, LimitProofs::keeps);
        alreadyKept(Rule.CountLimit.class, LimitProofs::keeps);
        currency.sound(Rule.Issuance.class).forEach(this::aboveTheCap);
        currency.sound(Rule.CreditLine.class).forEach(this::growing);
    }

    /** Credit that has reached its most before it grows, or that two members can raise as high as they like. */
    private void growing(Sound<Rule.CreditLine> line) {
        Rule.CreditLine credit = line.rule();
        TextSpan span = line.mapped().syntax().span();
        if (credit.maximum().isPresent() && credit.amount() >= credit.maximum().getAsLong()) {
            findings.report("OC3101", span);
        } else if (credit.maximum().isEmpty()
                && credit.parts().stream().anyMatch(part -> part.tally().what().isAmount())) {
            findings.report("OC3102", span);
        }
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

    /** What a longer limit of the same kind keeps as well. */
    private <R extends Rule> void alreadyKept(Class<R> kind, BiPredicate<R, R> keeps) {
        currency.sound(kind)
                .forEach(one -> currency.sound(kind)
                        .filter(longer -> keeps.test(longer.rule(), one.rule()))
                        .findFirst()
                        .ifPresent(longer -> findings.add(
                                findings.about("OC3026", one.mapped().syntax().span())
                                        .note(longer.mapped().syntax().span()))));
    }

    /** Whether whoever keeps one limit keeps the other as well. */
    private static boolean keeps(Rule.PaymentLimit longer, Rule.PaymentLimit shorter) {
        return Windows.contains(longer.window(), shorter.window())
                && longer.maximum() <= shorter.maximum()
                && binds(longer.who(), shorter.who());
    }

    private static boolean keeps(Rule.CountLimit longer, Rule.CountLimit shorter) {
        return Windows.contains(longer.window(), shorter.window())
                && longer.maximum() <= shorter.maximum()
                && binds(longer.who(), shorter.who());
    }

    private static boolean binds(Party who, Party whom) {
        return who instanceof Party.AnyMember || isSame(who, whom);
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
