package org.opencoin.engine.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencoin.dsl.quantity.Ratio;

/** Examples in numbers, as sentences. */
final class WorkedWords {

    private final Speech speech;
    private final PlainNames names;

    WorkedWords(Speech speech) {
        this.speech = speech;
        this.names = new PlainNames(speech);
    }

    String of(Worked worked) {
        return PlainNames.sentence(said(worked));
    }

    private String said(Worked worked) {
        if (worked instanceof Worked.Kept kept) {
            return kept(kept);
        }
        if (worked instanceof Worked.KeptAmong kept) {
            return kept(kept);
        }
        if (worked instanceof Worked.Received received) {
            String after = amount(received.after(), received.currency());
            return speech.say("worked.received", received.role(), received.since(), after);
        }
        if (worked instanceof Worked.Converted converted) {
            return converted(converted);
        }
        return worked instanceof Worked.Limit limit ? limit(limit) : judged((Worked.Judged) worked);
    }

    private String kept(Worked.Kept kept) {
        String before = amount(kept.before(), kept.currency());
        String after = amount(kept.after(), kept.currency());
        return kept.exempt()
                .map(role -> speech.say("worked.kept.exempt", before, kept.since(), after, role))
                .orElseGet(() -> speech.say("worked.kept", before, kept.since(), after));
    }

    private String kept(Worked.KeptAmong kept) {
        return speech.say(
                "worked.kept.among",
                amount(kept.before(), kept.currency()),
                kept.since(),
                amount(kept.after(), kept.currency()),
                kept.others(),
                amount(kept.each(), kept.currency()));
    }

    private String converted(Worked.Converted converted) {
        List<String> parts = new ArrayList<>();
        converted.got().forEach(got -> parts.add(got(got)));
        String key = converted.issued() ? "worked.issue" : "worked.redeem";
        return speech.say(
                key,
                amount(converted.given(), converted.currency()),
                String.join(speech.say("worked.part.join"), parts));
    }

    private String got(Worked.Got got) {
        String amount = amount(got.amount(), got.currency());
        return got.fund()
                .map(fund -> speech.say("worked.part.fund", amount, fund))
                .or(() -> got.chosen().map(role -> speech.say("worked.part.chosen", amount, role)))
                .orElse(amount);
    }

    private String limit(Worked.Limit limit) {
        Attempt passes = limit.passes();
        String more = amount(limit.refused().amount(), passes.currency());
        return passes.payee()
                .holds()
                .map(holds -> speech.say("worked.holding", attempt(passes), amount(holds, passes.currency()), more))
                .orElseGet(() -> speech.say("worked.limit", attempt(passes), more));
    }

    private String judged(Worked.Judged judged) {
        return speech.say(judged.accepted() ? "worked.accepted" : "worked.refused", attempt(judged.attempt()));
    }

    /** {@code a member (Resident) pays a member (Shop, lives outside Valley) 10 PIO for Fuel}. */
    String attempt(Attempt attempt) {
        StringBuilder said = new StringBuilder(
                speech.say("worked.pays", someone(attempt.payer()), someone(attempt.payee()), paid(attempt)));
        if (attempt.payer().holds().equals(Optional.of(0L))) {
            said.append(speech.say("worked.empty"));
        }
        attempt.category().ifPresent(category -> said.append(speech.say("worked.for", category)));
        attempt.quantities().forEach((unit, value) -> said.append(carrying(unit, value)));
        attempt.place().forEach((zone, inside) -> said.append(speech.say(inside ? "worked.in" : "worked.out", zone)));
        circumstances(attempt, said);
        return said.toString();
    }

    private String paid(Attempt attempt) {
        String amount = amount(attempt.amount(), attempt.currency());
        return attempt.circumstances()
                .legal()
                .map(part -> speech.say("operation.payment.parts", amount, amount(part.minor(), part.currency())))
                .orElse(amount);
    }

    private void circumstances(Attempt attempt, StringBuilder said) {
        Circumstances around = attempt.circumstances();
        around.fields().forEach((field, value) -> said.append(speech.say("worked.stating", field, value)));
        around.time().ifPresent(time -> said.append(speech.say("worked.time", time.toString())));
        around.earlier()
                .ifPresent(earlier -> said.append(speech.say(
                        earlier.count() == 1 ? "worked.earlier.one" : "worked.earlier.many",
                        earlier.count(),
                        amount(earlier.each(), attempt.currency()))));
    }

    private String carrying(String unit, Ratio value) {
        return speech.say("worked.carrying", speech.figures().exact(value) + " " + unit);
    }

    private String someone(Attempt.Someone someone) {
        if (someone.fund().isPresent()) {
            return speech.say("plain.fund", someone.fund().get());
        }
        List<String> traits = new ArrayList<>(someone.role().stream().toList());
        for (Map.Entry<String, Boolean> fact : someone.home().entrySet()) {
            traits.add(speech.say(fact.getValue() ? "worked.home.in" : "worked.home.out", fact.getKey()));
        }
        return speech.say("worked.who.roles", names.listed(traits, "plain.list"));
    }

    private String amount(long minor, String currency) {
        return speech.figures().brief(minor, currency);
    }
}
