package org.opencoin.dsl.internal.check;

import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;

/**
 * A promise of legal money for units that nobody deposited any for: who has credit may redeem what was never issued. Only
 * where the same member has both is it proved by one operation.
 */
record PromiseProofs(MappedCurrency currency, Findings findings) {

    void run() {
        currency.sound(Rule.CreditLine.class)
                .filter(line -> line.rule().amount() > 0)
                .forEach(line -> currency.sound(Rule.Redemption.class)
                        .filter(redeem ->
                                mayBeOne(line.rule().who(), redeem.rule().by()))
                        .findFirst()
                        .ifPresent(redeem -> uncovered(line, redeem)));
    }

    private void uncovered(Sound<Rule.CreditLine> line, Sound<Rule.Redemption> redeem) {
        findings.add(findings.about(
                        "OC3029",
                        line.mapped().syntax().span(),
                        redeem.rule().reserve(),
                        line.rule().who() instanceof Party.Holder holder ? holder.role() : "")
                .note(redeem.mapped().syntax().span()));
    }

    /** Members may have several roles. */
    private static boolean mayBeOne(Party one, Party other) {
        return isMember(one) && isMember(other);
    }

    private static boolean isMember(Party party) {
        return party instanceof Party.AnyMember || party instanceof Party.Holder;
    }
}
