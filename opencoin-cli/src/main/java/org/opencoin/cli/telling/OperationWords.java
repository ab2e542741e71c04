package org.opencoin.cli.telling;

import java.util.SortedMap;
import org.opencoin.cli.terminal.Words;
import org.opencoin.engine.operation.Issue;
import org.opencoin.engine.operation.Join;
import org.opencoin.engine.operation.Opening;
import org.opencoin.engine.operation.Operation;
import org.opencoin.engine.operation.Payment;
import org.opencoin.engine.operation.Redeem;
import org.opencoin.engine.operation.Reversal;
import org.opencoin.engine.operation.Tick;
import org.opencoin.engine.operation.Update;

/** What somebody asked for, as a sentence: {@code m1 pays m3 30.00 ACO for Fuel}. */
public final class OperationWords implements Operation.Cases<String> {

    private final Words words;
    private final Figures figures;

    /** Sentences in the language of {@code words}. */
    public OperationWords(Words words, Figures figures) {
        this.words = words;
        this.figures = figures;
    }

    /** The sentence, without a full stop. */
    public String of(Operation operation) {
        return operation.match(this);
    }

    @Override
    public String join(Join join) {
        return words.say("operation.join", join.member(), String.join(", ", join.roles()));
    }

    @Override
    public String update(Update update) {
        return update.roles()
                .map(roles -> words.say("operation.update.roles", update.member(), String.join(", ", roles)))
                .orElseGet(() -> words.say("operation.update", update.member()));
    }

    @Override
    public String payment(Payment payment) {
        String amount = figures.amount(payment.amount(), payment.currency());
        return payment.category()
                .map(category -> words.say("operation.payment.for", payment.payer(), payment.payee(), amount, category))
                .orElseGet(() -> words.say("operation.payment", payment.payer(), payment.payee(), amount));
    }

    @Override
    public String issue(Issue issue) {
        String deposit = figures.held(issue.deposit(), issue.currency(), issue.reserve());
        return words.say("operation.issue", issue.member(), deposit, issue.reserve()) + chosen(issue.chosen());
    }

    @Override
    public String redeem(Redeem redeem) {
        String amount = figures.amount(redeem.amount(), redeem.currency());
        return words.say("operation.redeem", redeem.member(), amount, redeem.reserve()) + chosen(redeem.chosen());
    }

    private String chosen(SortedMap<String, String> chosen) {
        return chosen.isEmpty() ? "" : words.say("operation.choosing", String.join(", ", chosen.values()));
    }

    @Override
    public String reversal(Reversal reversal) {
        return words.say("operation.reversal", reversal.by(), reversal.of());
    }

    @Override
    public String tick(Tick tick) {
        return words.say("operation.tick");
    }

    @Override
    public String opening(Opening opening) {
        return words.say("operation.opening", opening.account(), figures.amount(opening.amount(), opening.currency()));
    }
}
