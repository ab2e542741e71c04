package org.opencoin.cli.report;

import java.util.List;
import java.util.stream.Stream;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.engine.rehearsal.CostOfDecisions;
import org.opencoin.engine.rehearsal.CostOfDecisions.Decision;

/**
 * What judging can cost at most under one charter.
 *
 * @param currencies of the charter, each with its decisions
 */
public record Costing(List<CostOfDecisions> currencies) {

    private static final List<String> FIGURES = List.of("rules", "conditions", "facts", "windows", "clauses");

    public Costing {
        currencies = List.copyOf(currencies);
    }

    /** A table for each currency, its windows below it. */
    public void text(Words words, Page out) {
        for (CostOfDecisions one : currencies) {
            out.line("  " + words.say("cost.title", one.currency()));
            List<String> heads =
                    FIGURES.stream().map(figure -> words.say("cost." + figure)).toList();
            List<Decision> lines = one.decisions();
            int widest = lines.stream()
                    .mapToInt(line -> words.say("cost." + line.kind()).length())
                    .max()
                    .orElse(0);
            out.line("    " + " ".repeat(widest) + row(heads, heads));
            for (Decision line : lines) {
                String decision = words.say("cost." + line.kind());
                List<String> figures =
                        line.figures().stream().map(String::valueOf).toList();
                out.line("    " + decision + " ".repeat(widest - decision.length()) + row(figures, heads));
            }
            memory(one).forEach(kept -> out.line("  " + words.say(kept.key(), kept.bytes())));
        }
    }

    private static String row(List<String> cells, List<String> heads) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            int blanks = heads.get(i).length() - cells.get(i).length();
            row.append("  ").append(" ".repeat(Math.max(0, blanks))).append(cells.get(i));
        }
        return row.toString();
    }

    private record Kept(String key, long bytes) {}

    private static List<Kept> memory(CostOfDecisions memory) {
        List<Kept> kept = Stream.of(
                        new Kept("cost.perMember", memory.perMember()),
                        new Kept("cost.perPayment", memory.perPayment()),
                        new Kept("cost.perPair", memory.perPair()))
                .filter(one -> one.bytes() > 0)
                .toList();
        return kept.isEmpty() ? List.of(new Kept("cost.nothing", 0)) : kept;
    }

    /** The members of one file: {@code cost}, a list of currencies. */
    public void json(JsonDocument json) {
        json.list("cost", currencies, (one, each) -> {
            each.text("currency", one.currency());
            each.list("decisions", one.decisions(), (line, row) -> {
                row.text("decision", line.kind());
                for (int i = 0; i < FIGURES.size(); i++) {
                    row.number(FIGURES.get(i), line.figures().get(i));
                }
            });
            each.object(
                    "windowBytes",
                    bytes -> bytes.number("perMember", one.perMember())
                            .number("perPayment", one.perPayment())
                            .number("perPair", one.perPair()));
        });
    }
}
