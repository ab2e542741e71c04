package org.opencoin.dsl.internal.check;

import java.util.List;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;

/** One rule on disputes for each currency, so that nobody asks who settles one. */
record DisputeChecks(MappedCurrency currency, Findings findings) {

    void run() {
        List<Sound<Rule.Disputes>> all = currency.sound(Rule.Disputes.class).toList();
        all.stream()
                .skip(1)
                .forEach(again -> findings.add(
                        findings.about("OC2255", again.mapped().syntax().span())
                                .note(all.get(0).mapped().syntax().span())));
    }
}
