package org.opencoin.cli.report;

import java.util.List;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.telling.ClauseWords;
import org.opencoin.cli.telling.Figures;
import org.opencoin.cli.telling.OperationWords;
import org.opencoin.cli.telling.SawWords;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.charter.Article;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.ledger.Posting;
import org.opencoin.engine.time.LedgerTime;

/**
 * One verdict, explained in the charter's words.
 *
 * @param charter under which it was given
 * @param number of its entry
 * @param entry the operation, the verdict, what moved
 * @param passing for each clause what would make it pass, then what would make the whole pass, each judged before it is
 *     shown; keys of sentences with their values
 */
public record Explained(Charter charter, long number, OperationEntry entry, Passing passing) implements Answer {

    /**
     * What would make an operation pass.
     *
     * @param clauses for each clause, in order; a blank where there is nothing to say
     * @param whole what would make all of it pass
     */
    public record Passing(List<String> clauses, List<Suggestion> whole) {

        public Passing {
            clauses = List.copyOf(clauses);
            whole = List.copyOf(whole);
        }
    }

    /**
     * Something that was judged and passes.
     *
     * @param kind for programs
     * @param text for people
     */
    public record Suggestion(String kind, String text) {}

    @Override
    public Exit exit() {
        return Exit.CLEAN;
    }

    @Override
    public void text(Words words, Page out, Page err) {
        Figures figures = new Figures(charter, words.language());
        String asked = new OperationWords(words, figures).of(entry.operation());
        out.line(out.strong(entry.operation().id()) + "  " + asked);
        out.line(words.say("why.entry", number, LedgerTime.text(entry.atMillis()), outcome(words, out)));
        if (entry.verdict().allows()) {
            moved(words, figures, out);
        } else {
            clauses(words, figures, out);
        }
    }

    private String outcome(Words words, Page out) {
        String said = words.say("outcome." + entry.verdict().outcome());
        return entry.verdict().allows() ? out.good(said) : out.bad(said);
    }

    private void moved(Words words, Figures figures, Page out) {
        if (entry.postings().isEmpty()) {
            out.line("  " + words.say("why.nothing-moved"));
        }
        for (Posting posting : entry.postings().list()) {
            String amount = figures.amount(posting.amount(), posting.currency());
            out.line("  " + (posting.amount() > 0 ? "+" : "") + amount + "  "
                    + posting.account().text());
        }
    }

    private void clauses(Words words, Figures figures, Page out) {
        ClauseWords telling = telling(words, figures);
        int number = 1;
        for (Clause clause : entry.verdict().clauses()) {
            out.line("  " + number + ". " + telling.reason(clause) + ".");
            telling.article(clause).ifPresent(article -> out.line("     " + article));
            telling.rule(clause).ifPresent(rule -> out.line("     " + words.say("why.rule", rule)));
            if (!clause.saw().isEmpty()) {
                out.line("     " + words.say("why.saw", telling.saw(clause)));
            }
            passing(number - 1, words, out);
            number++;
        }
        for (Suggestion suggestion : passing.whole()) {
            out.line("  " + words.say("why.suggestion", suggestion.text()));
        }
    }

    private void passing(int clause, Words words, Page out) {
        if (clause < passing.clauses().size() && !passing.clauses().get(clause).isEmpty()) {
            out.line("     " + words.say("why.passes", passing.clauses().get(clause)));
        }
    }

    private ClauseWords telling(Words words, Figures figures) {
        return new ClauseWords(words, charter, new SawWords(words, figures));
    }

    @Override
    public void json(Words words, JsonDocument json) {
        Figures figures = new Figures(charter, words.language());
        json.text("id", entry.operation().id())
                .number("entry", number)
                .text("at", LedgerTime.text(entry.atMillis()))
                .text("operation", entry.operation().kind())
                .text("outcome", entry.verdict().outcome());
        clauses(telling(words, figures), json);
        json.list(
                "postings",
                entry.postings().list(),
                (posting, each) -> each.text("account", posting.account().text())
                        .text("currency", posting.currency())
                        .text("amount", figures.plain(posting.amount(), posting.currency())));
        json.list(
                "suggestions",
                passing.whole(),
                (one, each) -> each.text("kind", one.kind()).text("text", one.text()));
        json.text("text", new OperationWords(words, figures).of(entry.operation()));
    }

    private void clauses(ClauseWords telling, JsonDocument json) {
        int[] at = {0};
        json.list("clauses", entry.verdict().clauses(), (clause, each) -> {
            int index = at[0]++;
            each.text("code", clause.code().text()).text("rule", clause.rule());
            clause.article().ifPresent(article -> each.number("article", article));
            each.text("words", telling.statute(clause).map(Article::words))
                    .text("rule_text", telling.rule(clause))
                    .text("reason", telling.reason(clause))
                    .object("saw", saw -> clause.saw().forEach(saw::text))
                    .text(
                            "passes",
                            index < passing.clauses().size() ? passing.clauses().get(index) : "");
        });
    }
}
