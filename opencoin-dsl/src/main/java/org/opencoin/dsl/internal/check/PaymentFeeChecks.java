package org.opencoin.dsl.internal.check;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Condition;
import org.opencoin.dsl.charter.Currency.Rounding;
import org.opencoin.dsl.charter.Destination;
import org.opencoin.dsl.charter.Fee;
import org.opencoin.dsl.charter.FeeMeasure;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;
import org.opencoin.dsl.internal.resolve.Numbers;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.source.TextSpan;

/** Fees of payments: dodged by small payments, written twice, taking everything, burned where nothing may be. */
record PaymentFeeChecks(MappedCurrency currency, Findings findings) {

    private static final Ratio HALF = Ratio.of(1, 2);

    void run() {
        List<Sound<Rule.PaymentFee>> fees =
                currency.sound(Rule.PaymentFee.class).toList();
        fees.forEach(this::dodged);
        fees.forEach(this::burned);
        twice(fees);
        everything(fees);
    }

    private static TextSpan span(Sound<Rule.PaymentFee> fee) {
        return fee.mapped().syntax().span();
    }

    /** A part of little rounds to nothing, unless something is taken at least. */
    private void dodged(Sound<Rule.PaymentFee> fee) {
        if (fee.rule().measure() instanceof FeeMeasure.Part part && part.minimum() == 0) {
            BigInteger least = least(part.rate());
            if (least.compareTo(BigInteger.ONE) > 0) {
                findings.report(
                        "OC3110",
                        span(fee),
                        Numbers.amount(
                                least,
                                currency.money().decimals(),
                                currency.money().code()));
            }
        }
    }

    /** The smallest amount of which a part isn't rounded to nothing. */
    private BigInteger least(Ratio rate) {
        Rounding rounding = currency.currency().rounding();
        Ratio needed = rounding == Rounding.DOWN ? Ratio.ONE : rounding == Rounding.UP ? Ratio.ZERO : HALF;
        boolean reached = rounding == Rounding.DOWN || rounding == Rounding.HALF_UP;
        Ratio bound = needed.dividedBy(rate);
        BigInteger floor = Numbers.floor(bound);
        boolean whole = Ratio.of(floor, BigInteger.ONE).equals(bound);
        return reached && whole ? floor : floor.add(BigInteger.ONE);
    }

    private void burned(Sound<Rule.PaymentFee> fee) {
        boolean mutual = currency.has(Rule.CreditLine.class) && !DividendChecks.isIssued(currency);
        Stream<Destination> destinations = Stream.concat(
                fee.rule().shares().stream().map(Fee.Share::to),
                Stream.of(fee.rule().remaining()));
        if (mutual && destinations.anyMatch(Destination.Burned.class::isInstance)) {
            findings.report("OC3013", span(fee), currency.block().name().text());
        }
    }

    /** What tells two fees apart. */
    private record Key(
            Party from,
            Party to,
            Condition.Side bearer,
            FeeMeasure measure,
            List<Fee.Share> shares,
            Destination remaining,
            Optional<Condition> when) {}

    private void twice(List<Sound<Rule.PaymentFee>> fees) {
        Map<Key, TextSpan> seen = new HashMap<>();
        for (Sound<Rule.PaymentFee> fee : fees) {
            Rule.PaymentFee rule = fee.rule();
            Key key = new Key(
                    rule.from(),
                    rule.to(),
                    rule.bearer(),
                    rule.measure(),
                    rule.shares(),
                    rule.remaining(),
                    rule.when());
            TextSpan earlier = seen.putIfAbsent(key, span(fee));
            if (earlier != null) {
                findings.add(findings.about("OC3111", span(fee)).note(earlier));
            }
        }
    }

    /** Only fees that fall on every payment, whatever its amount: of those it is proved. */
    private void everything(List<Sound<Rule.PaymentFee>> fees) {
        List<Sound<Rule.PaymentFee>> always =
                fees.stream().filter(fee -> isAlways(fee.rule())).toList();
        Ratio taken = always.stream()
                .map(fee -> ((FeeMeasure.Part) fee.rule().measure()).rate())
                .reduce(Ratio.ZERO, Ratio::plus);
        if (taken.compareTo(Ratio.ONE) >= 0) {
            findings.report("OC3112", span(always.get(always.size() - 1)), Numbers.percent(taken));
        }
    }

    private static boolean isAlways(Rule.PaymentFee fee) {
        return fee.bearer() == Condition.Side.PAYEE
                && fee.when().isEmpty()
                && fee.from() instanceof Party.Anyone
                && fee.to() instanceof Party.Anyone
                && fee.measure() instanceof FeeMeasure.Part part
                && part.maximum().isEmpty();
    }
}
