package org.opencoin.cli.report;

import java.util.List;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.telling.Figures;

/**
 * What every account holds at a time.
 *
 * @param charter in force
 * @param at ledger time
 * @param projection whether {@code at} is later than the last entry: then nobody has done anything since, and what falls
 *     due by itself is reckoned in
 * @param balances members in the order they joined, then the accounts of the charter, currency by currency
 */
public record Held(Charter charter, String at, boolean projection, List<Balance> balances) implements Answer {

    public Held {
        balances = List.copyOf(balances);
    }

    /** Minor units of a currency on an account. */
    public record Balance(String account, String currency, long amount) {}

    @Override
    public Exit exit() {
        return Exit.CLEAN;
    }

    @Override
    public void text(Words words, Page out, Page err) {
        Figures figures = Figures.of(charter, words.language().code());
        out.line(words.say(projection ? "balances.projection" : "balances.at", at));
        int widest = balances.stream()
                .mapToInt(one -> figures.amount(one.amount(), one.currency()).length())
                .max()
                .orElse(0);
        for (Balance one : balances) {
            String amount = figures.amount(one.amount(), one.currency());
            out.line(" ".repeat(2 + widest - amount.length()) + amount + "  " + one.account());
        }
    }

    @Override
    public void json(Words words, JsonDocument json) {
        Figures figures = Figures.of(charter, words.language().code());
        json.text("at", at).truth("projection", projection);
        json.list(
                "balances",
                balances,
                (one, each) -> each.text("account", one.account())
                        .text("currency", one.currency())
                        .text("amount", figures.plain(one.amount(), one.currency())));
    }
}
