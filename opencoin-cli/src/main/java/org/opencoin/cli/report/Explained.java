package org.opencoin.cli.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.opencoin.cli.answer.Answer;
import org.opencoin.cli.answer.Exit;
import org.opencoin.cli.answer.JsonDocument;
import org.opencoin.cli.terminal.Page;
import org.opencoin.cli.terminal.Plainly;
import org.opencoin.cli.terminal.Words;
import org.opencoin.dsl.charter.Article;
import org.opencoin.engine.Explanation;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.Entry.OperationEntry;
import org.opencoin.engine.telling.Figures;
import org.opencoin.engine.telling.Reason;
import org.opencoin.engine.telling.Suggestion;
import org.opencoin.engine.telling.Told;
import org.opencoin.engine.telling.ToldReason;
import org.opencoin.engine.time.LedgerTime;

/**
 * One verdict, explained in the charter's words.
 *
 * @param explanation the entry, why it was judged so, and what would have made it pass
 * @param names of members by id, for people; JSON keeps to ids
 */
public record Explained(Explanation explanation, Map<String, String> names) implements Answer {

    public Explained {
        names = Map.copyOf(names);
    }

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
        Map<String, String> shown = new TreeMap<>();
        names.forEach((member, name) -> shown.put(member, Plainly.shown(name)));
        Told told = explanation.told(words.language().code(), shown);
        boolean allowed = entry().verdict().allows();
        out.line(told.headline(out::strong, outcome -> allowed ? out.good(outcome) : out.bad(outcome)));
        told.body().forEach(out::line);
    }

    @Override
    public void json(Words words, JsonDocument json) {
        String language = words.language().code();
        Told told = explanation.told(language, Map.of());
        Figures figures = Figures.of(explanation.charter(), language);
        json.text("id", id())
                .number("entry", explanation.number())
                .text("at", LedgerTime.text(entry().atMillis()))
                .text("operation", entry().operation().kind())
                .text("outcome", entry().verdict().outcome());
        clauses("clauses", explanation.reasons(), told.reasons(), json);
        if (!told.notices().isEmpty()) {
            clauses("notices", explanation.notices(), told.notices(), json);
        }
        json.list(
                "postings",
                entry().postings().list(),
                (posting, each) -> each.text("account", posting.account().text())
                        .text("currency", posting.currency())
                        .text("amount", figures.plain(posting.amount(), posting.currency())));
        json.list("suggestions", explanation.suggestions(), (one, each) -> suggestion(one, figures, each));
        json.texts("changes", told.changes());
        json.text("text", told.text());
    }

    private static void clauses(String name, List<Reason> reasons, List<ToldReason> told, JsonDocument json) {
        List<Integer> numbers = IntStream.range(0, told.size()).boxed().toList();
        json.list(name, numbers, (i, each) -> clause(reasons.get(i), told.get(i), each));
    }

    private static void clause(Reason reason, ToldReason told, JsonDocument json) {
        Clause clause = reason.clause();
        json.text("code", clause.code().text()).text("rule", clause.rule());
        clause.article().ifPresent(article -> json.number("article", article));
        json.text("words", reason.article().map(Article::words))
                .text("rule_text", told.rule())
                .text("reason", told.against())
                .object("saw", saw -> clause.saw().forEach(saw::text))
                .text("passes", told.passes());
    }

    private static void suggestion(Suggestion one, Figures figures, JsonDocument json) {
        json.text("kind", one.kind());
        if (one instanceof Suggestion.Amount amount) {
            json.text("amount", figures.plain(amount.minor(), amount.currency()))
                    .text("currency", amount.currency());
        } else if (one instanceof Suggestion.Time time) {
            json.text("at", LedgerTime.text(time.atMillis()));
        } else if (one instanceof Suggestion.Category category) {
            json.text("category", category.name());
        } else if (one instanceof Suggestion.Home home) {
            json.text("zone", home.zone()).truth("inside", home.inside());
        } else if (one instanceof Suggestion.Place place) {
            json.text("zone", place.zone()).truth("inside", place.inside());
        } else if (one instanceof Suggestion.Field field) {
            json.text("field", field.name()).text("value", field.value());
        }
    }
}
