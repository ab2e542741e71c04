package org.opencoin.dsl.internal.check;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.diagnostic.Diagnostic;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;
import org.opencoin.dsl.internal.resolve.Numbers;

/** What the rules of a currency keep every balance below, whatever happens. */
record Bounds(MappedCurrency currency) {

    /** What fits an account. */
    static final BigInteger NONE = BigInteger.valueOf(Long.MAX_VALUE);

    /** The cap on the supply, where it bounds balances: without credit nobody holds more than all there is. */
    Optional<Sound<Rule.SupplyCap>> cap() {
        return currency.has(Rule.CreditLine.class)
                ? Optional.empty()
                : currency.sound(Rule.SupplyCap.class)
                        .min(Comparator.comparingLong(cap -> cap.rule().maximum()));
    }

    /** No account ever holds more minor units. */
    BigInteger highestBalance() {
        return cap().map(cap -> BigInteger.valueOf(cap.rule().maximum())).orElse(NONE);
    }

    /** A finding with the cap as its next note. */
    Diagnostic noted(Diagnostic finding) {
        return cap().map(cap -> finding.note(
                        cap.mapped().syntax().span(),
                        Numbers.amount(
                                highestBalance(),
                                currency.money().decimals(),
                                currency.money().code())))
                .orElse(finding);
    }
}
