package org.opencoin.cli.report;

import java.util.Locale;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.CharterTest;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.Verdict;
import org.opencoin.engine.rehearsal.Failure;
import org.opencoin.engine.rehearsal.Outcome;
import org.opencoin.engine.telling.Figures;
import org.opencoin.engine.telling.Speech;

/** What a test expected and what it found instead, as sentences. */
final class FailureWords {

    private final Words words;
    private final Figures figures;
    private final Speech speech;

    FailureWords(Words words, Charter charter) {
        this.words = words;
        this.speech = Speech.of(charter, words.language().code());
        this.figures = speech.figures();
    }

    /** Expected and found in one sentence. */
    String message(Failure failure) {
        return words.say("test.failure", expected(failure), found(failure));
    }

    /** The name of a test; behind that of a row, its payment. */
    String title(Outcome outcome) {
        return outcome.name()
                + outcome.payment()
                        .map(payment -> words.say("test.row", payment(payment)))
                        .orElse("");
    }

    /** What a row pays, and what the payment comes with. */
    String payment(CharterTest.Pays pays) {
        String amount = amount(pays.amount());
        String paid = pays.beside()
                .map(part -> words.say("test.row.parts", amount, amount(part)))
                .orElse(amount);
        StringBuilder said = new StringBuilder(words.say("test.row.pays", pays.payer(), pays.payee(), paid));
        pays.category().ifPresent(category -> said.append(words.say("test.row.for", category)));
        pays.placeZone().ifPresent(zone -> said.append(words.say("test.row.in", zone)));
        for (CharterTest.Carried carried : pays.quantities()) {
            said.append(", ").append(figures.exact(carried.value())).append(' ').append(carried.unit());
        }
        pays.fields()
                .forEach(stated ->
                        said.append(", ").append(stated.field()).append(' ').append(stated.value()));
        return said.toString();
    }

    private String amount(CharterTest.Holding holding) {
        return figures.amount(holding.minor(), holding.currency());
    }

    String expected(Failure failure) {
        if (failure instanceof Failure.OtherAmount other) {
            return amount(other, other.expected());
        }
        if (failure instanceof Failure.OtherVerdict other) {
            return other.article()
                    .map(article -> words.say(
                            other.wanted() == Failure.Wanted.ADVISED_AGAINST ? "test.advised.by" : "test.refused.by",
                            article))
                    .orElseGet(() -> words.say("test.wanted." + lower(other.wanted())));
        }
        return words.say(failure instanceof Failure.NothingDone ? "test.something" : "test.later");
    }

    String found(Failure failure) {
        if (failure instanceof Failure.OtherAmount other) {
            return figures.amount(other.found(), other.currency());
        }
        if (failure instanceof Failure.OtherVerdict other) {
            return verdict(other.found());
        }
        return words.say(failure instanceof Failure.NothingDone ? "test.nothing" : "test.earlier");
    }

    private String amount(Failure.OtherAmount other, long minor) {
        String amount = figures.amount(minor, other.currency());
        return words.say("test.amount." + lower(other.of()), amount, other.subject());
    }

    private String verdict(Verdict verdict) {
        if (verdict.allows()) {
            return words.say("test.wanted.allowed");
        }
        String reasons =
                String.join("; ", verdict.clauses().stream().map(this::reason).toList());
        return words.say("test.refused.because", reasons);
    }

    private String reason(Clause clause) {
        return speech.against(clause)
                + clause.article()
                        .map(article -> " " + words.say("run.article", article))
                        .orElse("");
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
