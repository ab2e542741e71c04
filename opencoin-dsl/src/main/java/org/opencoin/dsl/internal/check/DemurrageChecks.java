package org.opencoin.dsl.internal.check;

import java.math.BigInteger;
import java.util.List;
import org.opencoin.dsl.charter.DemurrageBase;
import org.opencoin.dsl.charter.Role;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;
import org.opencoin.dsl.internal.resolve.Numbers;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Demurrage: cliffs, words against the base, burning in mutual credit, exemptions that leave nobody. */
record DemurrageChecks(MappedCurrency currency, List<Role> roles, Findings findings) {

    private static final Told COMPOUNDING = Told.of("compounding", "composé");
    private static final Told SIMPLE = Told.of("simple", "simple");

    void run() {
        currency.sound(Rule.Demurrage.class).forEach(this::check);
    }

    private void check(Sound<Rule.Demurrage> sound) {
        if (sound.mapped().syntax() instanceof RuleSyntax.Demurrage syntax) {
            manner(syntax, sound.rule());
            cliff(syntax, sound.rule());
        }
        TextSpan span = sound.mapped().syntax().span();
        burning(span, sound.rule());
        nobody(span, sound.rule());
    }

    private void manner(RuleSyntax.Demurrage syntax, Rule.Demurrage rule) {
        boolean simple = rule.base() instanceof DemurrageBase.WithChargesAddedBack
                || rule.base() instanceof DemurrageBase.EachOfItsDays
                || rule.base() instanceof DemurrageBase.HeldLongerThan held && held.ofFace();
        syntax.manner()
                .filter(manner -> manner.compounding() == simple)
                .ifPresent(manner -> findings.report(
                        "OC3008", manner.span(), simple ? COMPOUNDING : SIMPLE, simple ? SIMPLE : COMPOUNDING));
    }

    private void cliff(RuleSyntax.Demurrage syntax, Rule.Demurrage rule) {
        if (rule.base() instanceof DemurrageBase.WholeWhenBeyond whole) {
            BigInteger above = BigInteger.valueOf(whole.threshold()).add(BigInteger.ONE);
            BigInteger left = Numbers.floor(Ratio.ONE.minus(rule.rate()).times(Ratio.of(above, BigInteger.ONE)));
            if (left.compareTo(BigInteger.valueOf(whole.threshold())) < 0) {
                findings.report(
                        "OC3007", syntax.base().span(), amount(BigInteger.valueOf(whole.threshold())), amount(left));
            }
        }
    }

    private Told amount(BigInteger minor) {
        return Numbers.amount(
                minor, currency.money().decimals(), currency.money().code());
    }

    private void burning(TextSpan span, Rule.Demurrage rule) {
        if (MutualCredit.isTakenOut(currency, rule.destination())) {
            findings.report("OC3013", span, currency.block().name().text());
        }
    }

    private void nobody(TextSpan span, Rule.Demurrage rule) {
        boolean all = roles.stream().map(Role::name).allMatch(rule.exempt()::contains);
        if (all && !roles.isEmpty()) {
            findings.report("OC3017", span);
        }
    }
}
