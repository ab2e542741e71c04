package org.opencoin.dsl.internal.check;

import java.math.BigInteger;
import java.util.List;
import org.opencoin.dsl.charter.Fee;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;
import org.opencoin.dsl.internal.resolve.MappedRule;
import org.opencoin.dsl.internal.resolve.Numbers;
import org.opencoin.dsl.quantity.LegalMoney;
import org.opencoin.dsl.quantity.Ratio;

/** Issue and redemption: fees that take everything, and round trips that make money. */
record ExchangeChecks(MappedCurrency currency, Findings findings) {

    private static final int EXAMPLE_UNITS = 100;

    void run() {
        currency.sound(Rule.Issuance.class)
                .forEach(issue -> everything(issue.mapped(), issue.rule().fees()));
        currency.sound(Rule.Redemption.class)
                .forEach(redeem -> everything(redeem.mapped(), redeem.rule().fees()));
        currency.sound(Rule.Issuance.class)
                .forEach(issue -> currency.sound(Rule.Redemption.class).forEach(redeem -> roundTrip(issue, redeem)));
    }

    private void everything(MappedRule rule, List<Fee> fees) {
        Ratio taken = Ratio.ONE.minus(left(fees));
        if (taken.compareTo(Ratio.ONE) >= 0) {
            findings.report("OC3012", rule.syntax().span(), Numbers.percent(taken));
        }
    }

    /** What part of an amount fees leave. */
    private static Ratio left(List<Fee> fees) {
        return fees.stream().map(Fee::rate).reduce(Ratio.ONE, Ratio::minus);
    }

    /** In and out at the same instant, fees included, before rounding: rounding is always down, so it can't make money. */
    private void roundTrip(Sound<Rule.Issuance> issue, Sound<Rule.Redemption> redeem) {
        Ratio in = issue.rule().rate().minorPerMinor().times(left(issue.rule().fees()));
        Ratio out =
                redeem.rule().rate().minorPerMinor().times(left(redeem.rule().fees()));
        boolean sameReserve = issue.rule().reserve().equals(redeem.rule().reserve());
        if (sameReserve && in.signum() > 0 && out.signum() > 0 && in.times(out).compareTo(Ratio.ONE) > 0) {
            findings.add(findings.about(
                            "OC3014",
                            redeem.mapped().syntax().span(),
                            legal(Ratio.ONE, issue.rule()),
                            legal(in.times(out), issue.rule()))
                    .note(issue.mapped().syntax().span()));
        }
    }

    /** A hundred of the legal currency, times that. */
    private static Told legal(Ratio times, Rule.Issuance issue) {
        String code = issue.rate().given();
        int decimals = LegalMoney.decimals(code).orElse(0);
        BigInteger hundred = BigInteger.TEN.pow(decimals).multiply(BigInteger.valueOf(EXAMPLE_UNITS));
        return Numbers.amount(Numbers.floor(times.times(Ratio.of(hundred, BigInteger.ONE))), decimals, code);
    }
}
