package org.opencoin.dsl.internal.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opencoin.dsl.charter.Party;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.diagnostic.Told;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;
import org.opencoin.dsl.source.TextSpan;

/** Limits said twice, and a cap that nothing can reach. */
record LimitChecks(MappedCurrency currency, Findings findings) {

    /** What a rule limits; two rules with the same text limit the same thing. */
    private record Key(Told words, String text) {}

    void run() {
        Map<String, TextSpan> first = new HashMap<>();
        currency.sound(Rule.class).forEach(sound -> key(sound.rule()).ifPresent(key -> once(key, sound, first)));
        if (!DividendChecks.isIssued(currency)) {
            currency.sound(Rule.SupplyCap.class)
                    .forEach(cap -> findings.report(
                            "OC3015",
                            cap.mapped().syntax().span(),
                            currency.block().name().text()));
        }
    }

    private void once(Key key, Sound<Rule> sound, Map<String, TextSpan> first) {
        TextSpan span = sound.mapped().syntax().span();
        TextSpan earlier = first.putIfAbsent(key.text(), span);
        if (earlier != null) {
            findings.add(findings.about("OC3010", span, key.words()).note(earlier));
        }
    }

    private static Optional<Key> key(Rule rule) {
        if (rule instanceof Rule.Advice advice) {
            return key(advice.rule()).map(key -> new Key(key.words(), "advice " + key.text()));
        }
        if (rule instanceof Rule.SupplyCap) {
            return Optional.of(new Key(Told.of("The supply", "La masse"), "supply"));
        }
        if (rule instanceof Rule.BalanceLimit limit) {
            return Optional.of(key("The balance of ", "Le solde de ", limit.who(), ""));
        }
        if (rule instanceof Rule.PaymentLimit limit) {
            return Optional.of(key(
                    "What is paid by ",
                    "Les paiements de ",
                    limit.who(),
                    limit.window().toString()));
        }
        if (rule instanceof Rule.CountLimit limit) {
            return Optional.of(key(
                    "The number of payments of ",
                    "Le nombre de paiements de ",
                    limit.who(),
                    limit.window().toString()));
        }
        if (rule instanceof Rule.CreditLine line) {
            return Optional.of(key("The credit of ", "Le découvert de ", line.who(), ""));
        }
        return rule instanceof Rule.Reversal reversal
                ? Optional.of(new Key(Told.of("Reversal", "L’annulation"), "reversal " + by(reversal.by())))
                : Optional.empty();
    }

    private static String by(Rule.ReversedBy by) {
        return by instanceof Rule.ReversedBy.Holder holder ? holder.role() : "";
    }

    private static Key key(String english, String french, Party who, String period) {
        boolean role = who instanceof Party.Holder;
        String name = role ? ((Party.Holder) who).role() : "";
        return new Key(
                Told.of(english + (role ? name : "each member"), french + (role ? name : "chaque membre")),
                english + period + " " + name);
    }
}
