package org.opencoin.cli.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.telling.ClauseWords;
import org.opencoin.cli.telling.Figures;
import org.opencoin.cli.telling.OperationWords;
import org.opencoin.cli.telling.SawWords;
import org.opencoin.cli.terminal.Output;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.charter.Article;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.engine.Explanation;
import org.opencoin.engine.Reason;
import org.opencoin.engine.Suggestion;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.ledger.Posting;
import org.opencoin.engine.time.LedgerTime;

/**
 * One verdict, explained in the charter's words.
 *
 * @param charter under which it was given
 * @param explanation the entry, why it was judged so, and what would have made it pass
 */
public record Explained(Charter charter, Explanation explanation) implements Answer {

    /** The id of the operation. */
    public String id() {
        return entry().operation().id();
    }

    private OperationEntry entry() {
        return explanation.entry();
    }

    @Override
    public Exit exit() {
        return Exit.CLEAN;
    }

    @Override
    public void text(Words words, Page out, Page err) {
        Figures figures = new Figures(charter, words.language());
        String asked = new OperationWords(words, figures).of(entry().operation());
        out.line(out.strong(entry().operation().id()) + "  " + asked);
        out.line(
                words.say("why.entry", explanation.number(), LedgerTime.text(entry().atMillis()), outcome(words, out)));
        if (entry().verdict().allows()) {
            moved(words, figures, out);
        } else {
            clauses(words, figures, out);
        }
    }

    /** What a person reads, without colours. */
    private String plain(Words words) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Page page = new Page(new Output(text), false);
        text(words, page, page);
        return text.toString(StandardCharsets.UTF_8);
    }

    private String outcome(Words words, Page out) {
        String said = words.say("outcome." + entry().verdict().outcome());
        return entry().verdict().allows() ? out.good(said) : out.bad(said);
    }

    private void moved(Words words, Figures figures, Page out) {
        if (entry().postings().isEmpty()) {
            out.line("  " + words.say("why.nothing-moved"));
        }
        for (Posting posting : entry().postings().list()) {
            String amount = figures.amount(posting.amount(), posting.currency());
            out.line("  " + (posting.amount() > 0 ? "+" : "") + amount + "  "
                    + posting.account().text());
        }
    }

    private void clauses(Words words, Figures figures, Page out) {
        ClauseWords telling = telling(words, figures);
        int number = 1;
        for (Reason reason : explanation.reasons()) {
            Clause clause = reason.clause();
            out.line("  " + number + ". " + telling.reason(clause));
            telling.article(clause).ifPresent(article -> out.line("     " + article));
            telling.rule(clause).ifPresent(rule -> out.line("     " + words.say("why.rule", rule)));
            if (!clause.saw().isEmpty()) {
                out.line("     " + words.say("why.saw", telling.saw(clause)));
            }
            out.line("     "
                    + words.say("why.passes", reason.passes(words.language().code())));
            number++;
        }
        for (Suggestion suggestion : explanation.suggestions()) {
            out.line("  "
                    + words.say(
                            "why.suggestion", suggestion.text(words.language().code())));
        }
    }

    private ClauseWords telling(Words words, Figures figures) {
        return new ClauseWords(words, charter, new SawWords(words, figures));
    }

    @Override
    public void json(Words words, JsonDocument json) {
        Figures figures = new Figures(charter, words.language());
        json.text("id", entry().operation().id())
                .number("entry", explanation.number())
                .text("at", LedgerTime.text(entry().atMillis()))
                .text("operation", entry().operation().kind())
                .text("outcome", entry().verdict().outcome());
        clauses(telling(words, figures), words, json);
        json.list(
                "postings",
                entry().postings().list(),
                (posting, each) -> each.text("account", posting.account().text())
                        .text("currency", posting.currency())
                        .text("amount", figures.plain(posting.amount(), posting.currency())));
        json.list(
                "suggestions",
                explanation.suggestions(),
                (one, each) -> each.text("kind", one.kind())
                        .text("text", one.text(words.language().code())));
        json.text("text", plain(words));
    }

    private void clauses(ClauseWords telling, Words words, JsonDocument json) {
        json.list("clauses", explanation.reasons(), (reason, each) -> {
            Clause clause = reason.clause();
            each.text("code", clause.code().text()).text("rule", clause.rule());
            clause.article().ifPresent(article -> each.number("article", article));
            each.text("words", reason.article().map(Article::words))
                    .text("rule_text", reason.wording(words.language().code()))
                    .text("reason", telling.reason(clause))
                    .object("saw", saw -> clause.saw().forEach(saw::text))
                    .text("passes", reason.passes(words.language().code()));
        });
    }
}
