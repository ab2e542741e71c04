package org.opencoin.dsl.internal.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opencoin.dsl.charter.LeastPart;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.dsl.internal.resolve.Findings;
import org.opencoin.dsl.internal.resolve.MappedCurrency;
import org.opencoin.dsl.internal.resolve.MappedCurrency.Sound;
import org.opencoin.dsl.quantity.Ratio;
import org.opencoin.dsl.source.TextSpan;

/** Part payments: two rates for one legal money, and permissions that permit nothing. */
record PartChecks(MappedCurrency currency, Findings findings) {

    void run() {
        List<Sound<Rule.PartPayment>> parts =
                currency.sound(Rule.PartPayment.class).toList();
        rates(parts);
        parts.stream().filter(part -> isWhole(part.rule())).forEach(part -> findings.report("OC3160", span(part)));
    }

    private static TextSpan span(Sound<Rule.PartPayment> part) {
        return part.mapped().syntax().span();
    }

    /** A price has one value, whichever rule lets it be paid in parts. */
    private void rates(List<Sound<Rule.PartPayment>> parts) {
        Map<String, Sound<Rule.PartPayment>> first = new HashMap<>();
        for (Sound<Rule.PartPayment> part : parts) {
            String legal = part.rule().rate().given();
            Sound<Rule.PartPayment> other = first.putIfAbsent(legal, part);
            if (other != null && !other.rule().rate().equals(part.rule().rate())) {
                findings.add(findings.about("OC2252", span(part), legal).note(span(other)));
            }
        }
    }

    private static boolean isWhole(Rule.PartPayment part) {
        return part.least() instanceof LeastPart.OfPrice of && of.part().compareTo(Ratio.ONE) >= 0;
    }
}
