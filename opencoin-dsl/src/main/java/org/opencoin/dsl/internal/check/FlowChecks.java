package org.opencoin.dsl.internal.check;

import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.Resolution;
import org.opencoin.dsl.syntax.RuleSyntax;

/** Whether anybody can pay anybody, and whether each rule on that does something. */
record FlowChecks(MappedCurrency currency, Resolution resolution, Showing showing, Findings findings) {

    void run() {
        boolean allows = flows(false);
        boolean forbidsAll = currency.sound(Rule.Flow.class).anyMatch(sound -> forbidsAll(sound.rule()));
        if (!allows || forbidsAll) {
            findings.report(
                    "OC3005",
                    currency.block().name().span(),
                    currency.block().name().text());
        } else {
            new FlowProofs(currency, resolution, showing, findings).run();
        }
    }

    private boolean flows(boolean forbidding) {
        return currency.rules().stream()
                .map(mapped -> mapped.syntax())
                .anyMatch(rule -> rule instanceof RuleSyntax.Flow flow && flow.forbids() == forbidding);
    }

    private static boolean forbidsAll(Rule.Flow flow) {
        return flow.forbids()
                && flow.when().isEmpty()
                && flow.from() instanceof Party.Anyone
                && flow.to() instanceof Party.Anyone;
    }
}
