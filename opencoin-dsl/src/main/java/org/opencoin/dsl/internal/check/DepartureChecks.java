package org.opencoin.dsl.internal.check;

import java.util.List;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;
import org.opencoin.dsl.source.TextSpan;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Members who leave: one rule, which says what becomes of debts where there may be some, and burns nothing others owe. */
record DepartureChecks(MappedCurrency currency, Findings findings) {

    void run() {
        List<Sound<Rule.Departure>> all = currency.sound(Rule.Departure.class).toList();
        all.forEach(this::check);
        all.stream()
                .skip(1)
                .forEach(again ->
                        findings.add(findings.about("OC2254", span(again)).note(span(all.get(0)))));
        if (all.isEmpty()) {
            currency.sound(Rule.DeclaredDeparture.class)
                    .forEach(declared ->
                            findings.report("OC3162", declared.mapped().syntax().span()));
        }
    }

    private void check(Sound<Rule.Departure> departure) {
        boolean saysDebt =
                ((RuleSyntax.Departure) departure.mapped().syntax()).debt().isPresent();
        if (saysDebt != currency.has(Rule.CreditLine.class)) {
            findings.report(saysDebt ? "OC3161" : "OC2253", span(departure));
        }
        if (departure
                .rule()
                .balance()
                .filter(to -> MutualCredit.isTakenOut(currency, to))
                .isPresent()) {
            findings.report("OC3013", span(departure), currency.block().name().text());
        }
    }

    private static TextSpan span(Sound<Rule.Departure> departure) {
        return departure.mapped().syntax().span();
    }
}
