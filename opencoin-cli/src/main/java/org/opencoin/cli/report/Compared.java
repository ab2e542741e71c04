package org.opencoin.cli.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.engine.telling.Contrast;
import org.opencoin.engine.telling.PlainComparison;
import org.opencoin.engine.telling.PlainComparison.OfChange;
import org.opencoin.engine.telling.PlainComparison.OfCurrency;
import org.opencoin.engine.telling.PlainComparison.OfRule;
import org.opencoin.engine.telling.PlainComparison.Standing;

/**
 * What changed in meaning from one charter to another.
 *
 * @param old the old charter's file, as the person named it
 * @param young the new charter's file, as the person named it
 * @param ledger what the operations of a ledger would have come to, if that was asked
 */
public record Compared(String old, String young, PlainComparison plain, Optional<Replayed> ledger) implements Answer {

    /** The same with a ledger. */
    public Compared with(Replayed replayed) {
        return new Compared(old, young, plain, Optional.of(replayed));
    }

    @Override
    public Exit exit() {
        return plain.isSame() ? Exit.CLEAN : Exit.FOUND;
    }

    @Override
    public void text(Words words, Page out, Page err) {
        if (plain.isSame()) {
            same(words, out);
        } else {
            out.line(out.strong(words.say("diff.title", old, young)));
            plain.currencies().forEach(currency -> currency(currency, words, out));
        }
        ledger.ifPresent(replayed -> {
            out.blank();
            replayed.text(words, out);
        });
    }

    private void same(Words words, Page out) {
        out.line(words.say("diff.same", old, young));
        if (!plain.sameWords()) {
            out.line(words.say("diff.same.words"));
        }
    }

    private static void currency(OfCurrency currency, Words words, Page out) {
        out.blank();
        String name = currency.name() + " (" + currency.code() + ")";
        out.line(out.strong(
                currency.standing() == Standing.KEPT
                        ? name
                        : words.say("diff.currency." + key(currency.standing()), name)));
        for (OfChange change : currency.changes()) {
            change(change, words, out);
        }
        if (currency.standing() == Standing.KEPT
                && !(currency.held().isEmpty() && currency.holds().isEmpty())) {
            out.blank();
            out.line("  " + words.say("diff.facts"));
        }
        currency.held().forEach(fact -> side("diff.before", fact, words, out));
        currency.holds().forEach(fact -> side("diff.after", fact, words, out));
        currency.examples().forEach(one -> out.line("    " + words.say("diff.example", one)));
    }

    private static void change(OfChange change, Words words, Page out) {
        out.blank();
        out.line("  " + words.say("diff.rule." + kind(change)) + ". " + change.effect());
        change.before().ifPresent(rule -> side(place("diff.before", rule, words), rule, words, out));
        change.after().ifPresent(rule -> side(place("diff.after", rule, words), rule, words, out));
        change.examples().forEach(one -> out.line("    " + words.say("diff.example", one)));
        if (isUntold(change)) {
            out.line("    " + words.say("diff.untried"));
        }
    }

    private static void side(String place, OfRule rule, Words words, Page out) {
        out.line("    " + words.say("diff.side", place, rule.sentence()));
    }

    private static void side(String key, String fact, Words words, Page out) {
        out.line("    " + words.say("diff.side", words.say(key), fact));
    }

    private static String place(String key, OfRule rule, Words words) {
        return rule.article()
                .map(number -> words.say("diff.place", words.say(key), number))
                .orElseGet(() -> words.say(key));
    }

    /** Payments were tried, and none shows it. */
    private static boolean isUntold(OfChange change) {
        return change.change().tried() && change.examples().isEmpty();
    }

    private static String kind(OfChange change) {
        if (change.before().isEmpty()) {
            return "added";
        }
        return change.after().isEmpty() ? "removed" : "changed";
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void json(Words words, JsonDocument json) {
        json.truth("same", plain.isSame());
        if (plain.isSame()) {
            json.truth("sameWords", plain.sameWords());
        }
        json.text("old", plain.before()).text("new", plain.after());
        json.list("currencies", plain.currencies(), Compared::json);
        ledger.ifPresent(replayed -> json.object("ledger", one -> replayed.json(words, one)));
    }

    private static void json(OfCurrency currency, JsonDocument json) {
        json.text("name", currency.name())
                .text("code", currency.code())
                .text("standing", key(currency.standing()))
                .list("changes", currency.changes(), Compared::json)
                .texts("held", currency.held())
                .texts("holds", currency.holds())
                .texts("examples", currency.examples());
    }

    private static void json(OfChange change, JsonDocument json) {
        json.text("kind", kind(change))
                .text("effect", key(change.change().effect()))
                .text("told", change.effect());
        rule("old", change.before(), json);
        rule("new", change.after(), json);
        List<Contrast> examples = change.change().examples();
        json.list("examples", IntStream.range(0, examples.size()).boxed().toList(), (i, each) -> {
            if (examples.get(i) instanceof Contrast.Judged judged) {
                each.text("old", judged.before().outcome())
                        .text("new", judged.after().outcome());
            }
            each.text("text", change.examples().get(i));
        });
        json.truth("tried", change.change().tried());
    }

    private static void rule(String name, Optional<OfRule> rule, JsonDocument json) {
        rule.ifPresent(told -> json.object(name, one -> {
            one.text("rule", told.id());
            told.article().ifPresent(number -> one.number("article", number));
            one.text("sentence", told.sentence());
        }));
    }
}
