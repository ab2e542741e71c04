package org.opencoin.dsl.internal.resolve;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.quantity.LegalMoney;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.Amount;
import org.opencoin.dsl.syntax.Hole;
import org.opencoin.dsl.syntax.Name;

/** Amounts as whole minor units. */
final class Amounts {

    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final Told AN_AMOUNT = Told.of("an amount", "un montant");

    /** Stands for an amount that could not be understood. */
    private static final long PLACEHOLDER = 1;

    private final Findings findings;
    private final Holes holes;
    private final Map<String, Denomination> currencies;

    /** Reads amounts in a charter that has those currencies, by code. */
    Amounts(Findings findings, Holes holes, Map<String, Denomination> currencies) {
        this.findings = findings;
        this.holes = holes;
        this.currencies = currencies;
    }

    /** An amount of that currency, more than zero. */
    long positive(Amount amount, Denomination in) {
        long minor = minor(amount, in);
        if (minor == 0) {
            findings.report("OC2027", amount.span());
        }
        return minor;
    }

    /** An amount of that currency, zero included. */
    long minor(Amount amount, Denomination in) {
        if (amount instanceof Amount.Money money) {
            return isIn(money.currency(), in) && in.isKnown() ? minor(money, in) : PLACEHOLDER;
        }
        holes.open((Hole) amount, AN_AMOUNT);
        return PLACEHOLDER;
    }

    /** Whether a code is the one asked; said when not, unless what is asked could not be understood itself. */
    boolean isIn(Name code, Denomination in) {
        if (code.text().equals(in.code()) || in.code().isEmpty()) {
            return true;
        }
        if (isKnown(code)) {
            findings.add(findings.about("OC2020", code.span(), code.text(), in.code())
                    .note(source(code), code.text(), in.code())
                    .note(in.why(), code.text(), in.code()));
        }
        return false;
    }

    /** Where a currency got its code: its declaration, or the place itself for legal money. */
    private TextSpan source(Name code) {
        Denomination declared = currencies.get(code.text());
        return declared == null ? code.span() : declared.why();
    }

    /** Whether a code means anything at all; said when not. */
    boolean isKnown(Name code) {
        boolean known = currencies.containsKey(code.text())
                || LegalMoney.decimals(code.text()).isPresent();
        if (!known) {
            findings.add(findings.about(
                            "OC2001",
                            code.span(),
                            code.text(),
                            Told.of("currency of this charter", "monnaie de la charte"))
                    .nearest(Likeness.nearest(code.text(), currencies.keySet())));
        }
        return known;
    }

    private long minor(Amount.Money money, Denomination in) {
        BigDecimal value = money.number().value();
        BigDecimal minor = value.movePointRight(in.decimals()).stripTrailingZeros();
        if (minor.scale() > 0) {
            tooFine(money, in, minor.toBigInteger());
            return PLACEHOLDER;
        }
        BigInteger whole = minor.toBigIntegerExact();
        if (whole.compareTo(LARGEST) > 0) {
            tooLarge(money, in);
            return PLACEHOLDER;
        }
        return whole.longValueExact();
    }

    private void tooFine(Amount.Money money, Denomination in, BigInteger below) {
        findings.report(
                "OC2021",
                money.span(),
                money.number().raw(),
                in.code(),
                in.decimals(),
                Numbers.amount(below, in.decimals(), in.code()),
                Numbers.amount(below.add(BigInteger.ONE), in.decimals(), in.code()));
    }

    private void tooLarge(Amount.Money money, Denomination in) {
        findings.report("OC2022", money.span(), money.number().raw() + ' ' + in.code(), in.decimals(), fitting(money));
    }

    private static Told fitting(Amount.Money money) {
        for (int decimals = 8; decimals >= 0; decimals--) {
            if (money.number().value().movePointRight(decimals).compareTo(new BigDecimal(LARGEST)) <= 0) {
                return Told.of("With " + decimals + " it would fit.", "Avec " + decimals + ", il entrerait.");
            }
        }
        return Told.of("It fits with no number of decimals.", "Il n’entre avec aucun nombre de décimales.");
    }
}
