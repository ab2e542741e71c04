package org.opencoin.engine;

import java.util.ArrayList;
import java.util.List;
import org.opencoin.dsl.charter.Charter;
import org.opencoin.dsl.charter.Rule;
import org.opencoin.engine.community.Community;
import org.opencoin.engine.ledger.Clause;
import org.opencoin.engine.ledger.Entry;
import org.opencoin.engine.ledger.Verdict;

/**
 * A verdict with the charter's words and what would have made it pass. Made anew each time it is asked for, never kept.
 *
 * @param number of the entry
 * @param entry the operation as it was judged
 * @param reasons every clause that failed, in the order of the verdict
 * @param suggestions single changes with which it passes, each judged on the state of then
 */
public record Explanation(long number, Entry.OperationEntry entry, List<Reason> reasons, List<Suggestion> suggestions) {

    public Explanation {
        reasons = List.copyOf(reasons);
        suggestions = List.copyOf(suggestions);
    }

    static Explanation of(long number, Entry.OperationEntry entry, Community before) {
        List<Reason> reasons = entry.verdict().clauses().stream()
                .map(clause -> reason(clause, before))
                .toList();
        List<Suggestion> found = entry.verdict().allows() ? List.of() : new Explainer(before, entry).suggestions();
        return new Explanation(number, entry, reasons, found);
    }

    private static Reason reason(Clause clause, Community before) {
        Charter charter = before.policy().charter();
        return new Reason(clause, clause.rule().flatMap(before.policy()::rule).map(Rule::head), charter);
    }

    /** How it was judged. */
    public Verdict verdict() {
        return entry.verdict();
    }

    /** All of it for people, in {@code en} or {@code fr}, lines separated by line feeds. */
    public String text(String language) {
        Phrases phrases = Phrases.of(language);
        List<String> lines = new ArrayList<>();
        lines.add(
                phrases.say("outcome." + verdict().outcome(), entry.operation().id()));
        reasons.forEach(reason -> lines.addAll(reason.lines(language)));
        if (!verdict().allows()) {
            lines.add(phrases.say(suggestions.isEmpty() ? "suggest.none" : "suggest.heading"));
            suggestions.forEach(suggestion -> lines.add("- " + suggestion.text(language)));
        }
        return String.join("\n", lines);
    }
}
