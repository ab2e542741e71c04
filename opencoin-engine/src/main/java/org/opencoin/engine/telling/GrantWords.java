package org.opencoin.engine.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.opencoin.dsl.charter.GrantMeasure;
import org.opencoin.dsl.charter.MostGranted;
import org.opencoin.dsl.charter.Once;
import org.opencoin.dsl.charter.Rule;

/**
 * Grants in plain sentences.
 *
 * @param amount the words for minor units of the currency
 */
record GrantWords(Speech speech, PlainNames names, LongFunction<String> amount) {

    String of(Rule.Grant rule) {
        List<String> said = new ArrayList<>();
        String where = rule.paidBy()
                .map(fund -> speech.say("plain.grant.from", fund))
                .orElseGet(() -> speech.say("plain.grant.new"));
        said.add(speech.say("plain.grant", rule.name(), names.party(rule.to()), measure(rule.measure()), where));
        rule.by().ifPresent(by -> said.add(names.counted("plain.grant.by", by.count(), by.role())));
        rule.once().ifPresent(once -> said.add(once(once)));
        rule.most().forEach(most -> said.add(most(most)));
        return String.join(" ", said);
    }

    private String measure(GrantMeasure measure) {
        if (measure instanceof GrantMeasure.UpTo upTo) {
            return speech.say("plain.grant.up-to", amount.apply(upTo.maximum()));
        }
        if (measure instanceof GrantMeasure.PerQuantity per) {
            return speech.say("plain.grant.per", speech.figures().exact(per.each()), amount.apply(1), per.unit());
        }
        return amount.apply(((GrantMeasure.Fixed) measure).amount());
    }

    private String once(Once once) {
        if (once instanceof Once.InEach each) {
            return speech.say("plain.grant.once.in", names.period(each.period()));
        }
        if (once instanceof Once.ForEachCertificate each) {
            return speech.say(each.ofMember() ? "plain.grant.once.member-certificate" : "plain.grant.once.certificate");
        }
        return speech.say("plain.grant.once");
    }

    private String most(MostGranted most) {
        return speech.say(
                most.inAll() ? "plain.grant.most.all" : "plain.grant.most",
                amount.apply(most.maximum()),
                names.period(most.period()));
    }
}
