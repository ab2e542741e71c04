package org.opencoin.engine.rehearsal;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.opencoin.dsl.charter.Currency;
import org.opencoin.dsl.charter.LeastPart;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.engine.money.Factor;
import org.opencoin.engine.money.LegalPart;
import org.opencoin.engine.telling.Attempt;

/** Payments that a permission to pay a part in legal money is about, at prices of some round numbers. */
final class PartAttempts {

    private static final long[] UNITS = {100, 1_000, 10_000, 100_000};

    private final Rule.PartPayment rule;
    private final Currency currency;
    private final long unit;

    /** @param unit one unit of the currency, in minor units */
    PartAttempts(Rule.PartPayment rule, Currency currency, long unit) {
        this.rule = rule;
        this.currency = currency;
        this.unit = unit;
    }

    /**
     * One that pays just what is asked in the currency itself, and the same with a unit less of it.
     *
     * @param missed what is refused; not a payment where less can't be paid
     */
    record Pair(Attempt met, Attempt missed) {}

    /** Those like some payment, the least price first. */
    Stream<Pair> like(Attempt attempt) {
        return LongStream.of(UNITS)
                .map(units -> units * unit)
                .boxed()
                .filter(price -> legal(price - local(price)) > 0)
                .map(price ->
                        new Pair(paying(attempt, price, local(price)), paying(attempt, price, local(price) - unit)));
    }

    private Attempt paying(Attempt attempt, long price, long local) {
        LegalPart legal = new LegalPart(legal(price - local), rule.rate().given());
        return attempt.of(local).in(attempt.circumstances().beside(legal));
    }

    private long local(long price) {
        if (rule.least() instanceof LeastPart.OfPrice of) {
            return Math.max(Factor.of(of.part()).times(price, currency.rounding()), unit);
        }
        return rule.least() instanceof LeastPart.Whole whole ? whole.minor() : unit;
    }

    private long legal(long minor) {
        return Factor.of(Ratio.ONE.dividedBy(rule.rate().minorPerMinor())).timesDown(minor);
    }
}
