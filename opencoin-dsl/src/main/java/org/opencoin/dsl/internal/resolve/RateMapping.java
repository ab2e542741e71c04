package org.opencoin.dsl.internal.resolve;

import org.opencoin.dsl.charter.Exchange;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.syntax.Amount;
import org.opencoin.dsl.syntax.ExchangeSyntax;
import org.opencoin.dsl.syntax.Hole;

/** Rates of exchange, as exact ratios of minor units. */
record RateMapping(Context context) {

    Exchange rate(ExchangeSyntax rate, Denomination gained, Denomination given) {
        if (rate instanceof Hole hole) {
            context.holes().open(hole, Told.of("a rate of exchange", "un taux de change"));
        }
        Ratio minor = rate instanceof ExchangeSyntax.Given stated ? minor(stated, gained, given) : Ratio.ONE;
        return new Exchange(gained.code(), given.code(), minor);
    }

    private Ratio minor(ExchangeSyntax.Given rate, Denomination gained, Denomination given) {
        if (!gained.isKnown() || !given.isKnown()) {
            return Ratio.ONE;
        }
        if (!isIn(rate.gained(), gained) || !isIn(rate.given(), given)) {
            otherCurrencies(rate, gained, given);
            return Ratio.ONE;
        }
        Ratio above = gained.minor(rate.gained().number().value());
        Ratio below = given.minor(rate.given().number().value());
        boolean nothing = above.signum() == 0 || below.signum() == 0;
        if (nothing) {
            context.findings().report("OC2027", rate.span());
        }
        return nothing ? Ratio.ONE : above.dividedBy(below);
    }

    private static boolean isIn(Amount.Money money, Denomination in) {
        return money.currency().text().equals(in.code());
    }

    private void otherCurrencies(ExchangeSyntax.Given rate, Denomination gained, Denomination given) {
        context.findings()
                .report(
                        "OC2028",
                        rate.span(),
                        rate.gained().currency().text(),
                        rate.given().currency().text(),
                        gained.code(),
                        given.code());
    }
}
